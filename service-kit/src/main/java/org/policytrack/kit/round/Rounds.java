package org.policytrack.kit.round;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Rounds of one kind, one after the other, by a thread of their own. The first begins at once, each next one a moment
 * after the last has ended, so that under load a round does the work of many commits.
 */
public final class Rounds implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Runnable round;
    private final ExecutorService worker;
    private final AtomicBoolean isWoken = new AtomicBoolean();

    /**
     * Nothing is done yet.
     *
     * @param name of the thread
     * @param round does what there is to do; may ask for another
     */
    public Rounds(String name, Runnable round) {
        this.round = round;
        this.worker =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    /** Asks for a round soon; returns at once, and several calls before it begins are one round. */
    public void wake() {
        if (isWoken.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    private void run() {
        isWoken.set(false);
        round.run();
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** Waits for the round under way. */
    @Override
    public void close() {
        worker.close();
    }
}
