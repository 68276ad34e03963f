package org.policytrack.kit.ready;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.repetition.Repetition;

/**
 * Counts the commits that changed entities of this service, on whichever instance: each leaves an audit entry, and no entry
 * is ever removed. Whoever asks while the database is being asked waits for the next time, so that every count was begun
 * after it was asked for, and one statement serves all who wait. A thread of its own asks, and keeps its connection while
 * others follow at once.
 */
@ApplicationScoped
class DataRevision {

    private static final Duration FOLLOWED_AT_ONCE = Duration.ofMillis(20);

    private final EntryCount entries;
    private final BlockingQueue<Asker> waiting = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("data-revision").daemon().unstarted(this::serve);
    private volatile boolean isOver;

    DataRevision(DataSource database) {
        this.entries = new EntryCount(database);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /** As the database has it at some moment after this call; waits for it. */
    long now() {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        ask((count, databaseDown) -> {
            if (databaseDown == null) {
                answer.complete(count);
            } else {
                answer.completeExceptionally(databaseDown);
            }
        });
        return answer.join();
    }

    /** As {@link #now}, for who must not wait. */
    void ask(Asker asker) {
        waiting.add(asker);
    }

    private void serve() {
        try {
            while (!isOver) {
                tell(nextAskers());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            entries.disconnect();
        }
    }

    /** All who wait, as soon as there is one. */
    private List<Asker> nextAskers() throws InterruptedException {
        Asker first = entries.isConnected() ? waiting.poll(FOLLOWED_AT_ONCE.toNanos(), TimeUnit.NANOSECONDS) : null;
        if (first == null) {
            entries.disconnect();
            first = waiting.take();
        }
        List<Asker> asking = new ArrayList<>(List.of(first));
        waiting.drainTo(asking);
        return asking;
    }

    private void tell(List<Asker> asking) {
        long count = 0;
        Throwable databaseDown = null;
        try {
            count = Repetition.ofNothing(entries::now);
        } catch (RuntimeException | Error failed) {
            databaseDown = failed;
        }
        for (Asker asker : asking) {
            asker.told(count, databaseDown);
        }
    }

    /** Whoever has asked before is still told. */
    @PreDestroy
    void stop() throws InterruptedException {
        ask((count, databaseDown) -> isOver = true);
        thread.join();
    }

    /** Is told the count, or why there is none. Must not wait and must not fail. */
    interface Asker {

        void told(long count, @Nullable Throwable databaseDown);
    }
}
