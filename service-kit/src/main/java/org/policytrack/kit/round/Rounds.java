package org.policytrack.kit.round;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rounds of one kind, one after the other, by a thread of their own. */
public final class Rounds implements AutoCloseable {

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
    }

    /** Waits for the round under way. */
    @Override
    public void close() {
        worker.close();
    }
}
