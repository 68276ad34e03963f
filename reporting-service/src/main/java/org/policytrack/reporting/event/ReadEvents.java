package org.policytrack.reporting.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.policytrack.kit.round.Rounds;

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
    private final Rounds rounds = new Rounds("events", this::round);

    ReadEvents(NumberEvents numbers, ChangeEvents events, EventLines lines) {
        this.numbers = numbers;
        this.events = events;
        this.lines = lines;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        if (!lines.isEmpty()) {
            rounds.wake();
        }
    }

    private void round() {
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
        rounds.close();
    }
}
