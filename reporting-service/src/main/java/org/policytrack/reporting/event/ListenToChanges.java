package org.policytrack.reporting.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.ReportingConfig;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** A page listens to what changes of a plan (订阅动态). */
@ApplicationScoped
class ListenToChanges {

    private static final Logger LOG = Logger.getLogger(ListenToChanges.class);

    private final BorrowedPlans plans;
    private final NumberEvents numbers;
    private final EventLines lines;
    private final ReadEvents reading;
    private final EndedSessions ended;
    private final ReportingConfig.Events config;
    private final Clock clock;
    private final InstantSource now;

    ListenToChanges(
            BorrowedPlans plans,
            NumberEvents numbers,
            EventLines lines,
            ReadEvents reading,
            EndedSessions ended,
            ReportingConfig config,
            Clock clock,
            @RealTime InstantSource now) {
        this.plans = plans;
        this.numbers = numbers;
        this.lines = lines;
        this.reading = reading;
        this.ended = ended;
        this.config = config.events();
        this.clock = clock;
        this.now = now;
    }

    /**
     * Opens a line: whatever is committed from now on, or happened since the event that was heard last, is told on it.
     *
     * @param tokenExpires real time
     * @param session of the token, where it has one
     */
    EventLine line(
            String plan, @Nullable String lastHeard, Caller listener, Instant tokenExpires, @Nullable String session) {
        onlyToAPlanThatIs(plan);
        Duration longest = config.longestLine();
        EventLine line = new EventLine(
                plan,
                listener.username(),
                new Hearing(listener, plans),
                Resumption.of(lastHeard, numbers.now()),
                Lifetime.of(now.instant(), longest, tokenExpires, session));
        lines.add(line);
        return line;
    }

    /** Refuses with 404. */
    void onlyToAPlanThatIs(String plan) {
        if (plans.plan(plan).isEmpty()) {
            throw new NotFound(plan);
        }
    }

    /** The head is sent by the calling thread, whatever follows by one of the line's own, which waits most of the time. */
    void begin(EventLine line, EventStream stream) {
        try {
            line.open(stream, clock.instant());
        } catch (RuntimeException lost) {
            lines.remove(line);
            throw lost;
        }
        reading.wake();
        Thread.ofVirtual().name("event-line").start(() -> tell(line, stream));
    }

    private void tell(EventLine line, EventStream stream) {
        try {
            line.tell(stream, config.heartbeat(), ended, now);
        } catch (RuntimeException lost) {
            LOG.debugf("A line of %s is lost: %s", line.listener(), lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lines.remove(line);
            stream.ends();
        }
    }
}
