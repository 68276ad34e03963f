package org.policytrack.reporting.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Reads for all lines of this instance at once what changed, right after a commit here and every second for those of other
 * instances, and not at all while nobody listens.
 */
@ApplicationScoped
class ReadEvents {

    private static final Logger LOG = Logger.getLogger(ReadEvents.class);
    private static final int PAGE = 500;

    private final NumberEvents numbers;
    private final ChangeEvents events;
    private final EventLines lines;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("events").factory());
    private final AtomicBoolean isWoken = new AtomicBoolean();

    ReadEvents(NumberEvents numbers, ChangeEvents events, EventLines lines) {
        this.numbers = numbers;
        this.events = events;
        this.lines = lines;
    }

    /** Asks for a round soon; returns at once, and several calls before it begins are one round. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        if (!lines.isEmpty() && isWoken.compareAndSet(false, true)) {
            worker.execute(this::round);
        }
    }

    private void round() {
        isWoken.set(false);
        try {
            numbers.untilNow();
            OptionalLong position = lines.lowestPosition();
            while (position.isPresent()) {
                List<ChangeEvent> page = events.after(position.getAsLong(), PAGE);
                page.forEach(lines::take);
                position = page.size() == PAGE ? OptionalLong.of(page.getLast().sequence()) : OptionalLong.empty();
            }
        } catch (RuntimeException databaseDown) {
            LOG.warnf("The events cannot be read: %s", databaseDown);
        }
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
