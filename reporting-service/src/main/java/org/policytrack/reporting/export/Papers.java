package org.policytrack.reporting.export;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.policytrack.reporting.document.OfficialDocument;

/**
 * What is laid out in pages is in memory as a whole: one at a time, none that would take more than there is, and who waits
 * too long is told to come again.
 */
final class Papers {

    private static final int AT_ONCE = 1;
    private static final int PATIENCE_IN_SECONDS = 30;
    private static final Semaphore ROOM = new Semaphore(AT_ONCE, true);

    /** A PDF takes about 10 KB a cell, and may take less than a third of the memory there is. */
    private static final long CELLS_OF_A_MEGABYTE = 30;

    private static final long BYTES_OF_A_MEGABYTE = 1 << 20;

    private Papers() {}

    /**
     * Refuses a document whose pages would not fit.
     *
     * @throws DocumentTooLongForPages 422 where its tables have too many cells
     */
    static OfficialDocument fitting(OfficialDocument document) {
        long most = Runtime.getRuntime().maxMemory() / BYTES_OF_A_MEGABYTE * CELLS_OF_A_MEGABYTE;
        if (document.cells() > most) {
            throw new DocumentTooLongForPages(document.cells(), most);
        }
        return document;
    }

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
