package org.policytrack.reporting.export;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What is laid out in pages is in memory as a whole: a few at a time, and who waits too long is told to come again. */
final class Papers {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_IN_SECONDS = 30;
    private static final Semaphore ROOM = new Semaphore(AT_ONCE, true);

    private Papers() {}

    /**
     * What is made while there is room for it.
     *
     * @throws PapersBusy 503 where there was none for half a minute
     */
    static <T> T laidOut(Supplier<T> made) {
        try {
            if (!ROOM.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new PapersBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PapersBusy();
        }
        try {
            return made.get();
        } finally {
            ROOM.release();
        }
    }
}
