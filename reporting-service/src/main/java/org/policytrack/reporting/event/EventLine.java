package org.policytrack.reporting.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.policytrack.kit.caller.EndedSessions;

/** What one listener is told of a plan, from the first word to the end of the line. */
final class EventLine {

    /** What waits to be told; who falls behind further is dropped, comes again and resumes. */
    static final int MOST_WAITING = 2 * Resumption.MOST_MISSED;

    private static final String RESET = "reset";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String plan;
    private final String listener;
    private final Hearing hearing;
    private final Resumption beginning;
    private final Lifetime lifetime;
    private final BlockingQueue<ChangeEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile long position;
    private volatile boolean isToEnd;

    EventLine(String plan, String listener, Hearing hearing, Resumption beginning, Lifetime lifetime) {
        this.plan = plan;
        this.listener = listener;
        this.hearing = hearing;
        this.beginning = beginning;
        this.lifetime = lifetime;
        this.position = beginning.position();
    }

    String listener() {
        return listener;
    }

    /** The highest number it was given. */
    long position() {
        return position;
    }

    /** Takes an event to be told; never waits. One thread gives them, in the order of their numbers, some of them again. */
    void take(ChangeEvent event) {
        if (isToEnd || event.sequence() <= position) {
            return;
        }
        if (event.plan().equals(plan) && !waiting.offer(event)) {
            isToEnd = true;
            return;
        }
        position = event.sequence();
    }

    /** It ends soon. */
    void end() {
        isToEnd = true;
    }

    /**
     * Says from where on it is told what happens.
     *
     * @param at business time
     */
    void open(EventStream stream, Instant at) {
        stream.opens(beginning.position());
        if (beginning.isReset()) {
            stream.says(beginning.position(), RESET, ChangeView.ofReset(plan, at));
        }
    }

    /** Tells until the line is over, by the thread that calls. */
    void tell(EventStream stream, Duration heartbeat, EndedSessions ended, InstantSource now)
            throws InterruptedException {
        Instant lastSaid = now.instant();
        long heardTo = beginning.position();
        while (!isOver(stream, ended, now)) {
            // Read before the look: a number follows its event into the line.
            long given = position;
            ChangeEvent next = waiting.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            heardTo = Math.max(heardTo, next == null ? given : next.sequence());
            Optional<ChangeView> heard = Optional.ofNullable(next).flatMap(hearing::of);
            Instant at = now.instant();
            if (heard.isPresent()) {
                stream.says(heardTo, next.kind().wireName(), heard.get());
                lastSaid = at;
            } else if (!at.isBefore(lastSaid.plus(heartbeat))) {
                stream.isStillOpen(heardTo);
                lastSaid = at;
            }
        }
    }

    private boolean isOver(EventStream stream, EndedSessions ended, InstantSource now) {
        return isToEnd || stream.isClosed() || lifetime.isOver(now.instant(), ended);
    }
}
