package org.policytrack.kit.ready;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.WritesHere;
import org.policytrack.kit.instance.ThisInstance;
import org.policytrack.kit.repetition.Repetition;

/**
 * Counts the commits that changed entities of this service, on whichever instance: each leaves an audit entry, and no entry
 * is ever removed. Whoever asks while the database is being asked waits for the next time, so that every count was begun
 * after it was asked for, and one statement serves all who wait. A thread of its own asks, and keeps its connection while
 * others follow at once.
 */
@ApplicationScoped
class DataRevision {

    private static final Logger LOG = Logger.getLogger(DataRevision.class);

    /** A count is never believed for longer, whatever speaks for it. */
    private static final Duration ASKED_ANYWAY = Duration.ofMillis(500);

    private static final Duration FOLLOWED_AT_ONCE = Duration.ofMillis(20);

    private final EntryCount entries;
    private final BlockingQueue<Asker> waiting = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("data-revision").daemon().unstarted(this::serve);
    private final ThisInstance instance;
    private final WritesHere writes;
    private volatile boolean isOver;
    private volatile @Nullable Known known;

    DataRevision(DataSource database, ThisInstance instance, WritesHere writes) {
        this.entries = new EntryCount(database);
        this.instance = instance;
        this.writes = writes;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /**
     * The count without asking, where nobody can have changed anything since it was asked for: no other instance is there,
     * and nothing was written here. Even then it is asked for now and then.
     */
    OptionalLong known() {
        Known last = known;
        return last != null
                        && System.nanoTime() - last.at() < ASKED_ANYWAY.toNanos()
                        && instance.stretchAlone() == last.stretchAlone()
                        && !writes.areUnderWay()
                        && writes.ended() == last.writes()
                ? OptionalLong.of(last.count())
                : OptionalLong.empty();
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
            count = counted();
        } catch (RuntimeException | Error failed) {
            databaseDown = failed;
        }
        for (Asker asker : asking) {
            asker.told(count, databaseDown);
        }
    }

    private long counted() {
        long stretchAlone = instance.stretchAlone();
        long written = writes.ended();
        long at = System.nanoTime();
        long count = Repetition.ofNothing(entries::now);
        Known next = new Known(stretchAlone, written, count, at);
        Known last = known;
        known = stretchAlone == 0 ? null : next;
        if (last != null && next.contradicts(last) && !writes.areUnderWay() && writes.ended() == written) {
            LOG.warn("Somebody else changes this service's data, though no other instance is known");
            instance.doubt();
        }
        return count;
    }

    /** Whoever has asked before is still told. */
    @PreDestroy
    void stop() throws InterruptedException {
        ask((count, databaseDown) -> isOver = true);
        thread.join();
    }

    /**
     * A count, and what it holds for.
     *
     * @param at before it was asked for, of {@link System#nanoTime}
     */
    private record Known(long stretchAlone, long writes, long count, long at) {

        boolean contradicts(Known earlier) {
            return stretchAlone == earlier.stretchAlone && writes == earlier.writes && count != earlier.count;
        }
    }

    /** Is told the count, or why there is none. Must not wait and must not fail. */
    interface Asker {

        void told(long count, @Nullable Throwable databaseDown);
    }
}
