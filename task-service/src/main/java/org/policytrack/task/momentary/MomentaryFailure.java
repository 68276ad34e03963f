package org.policytrack.task.momentary;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.policytrack.kit.repetition.DatabaseFailure;

/** A failure that says nothing about the work: another transaction was in the way, or the database was. */
public final class MomentaryFailure {

    private static final Logger LOG = Logger.getLogger(MomentaryFailure.class);

    /** How often something is tried; the pauses between make some six seconds. */
    static final int TIMES = 8;

    private static final long FIRST_PAUSE_MS = 50;
    private static final int DEEPEST_CAUSE = 20;

    private MomentaryFailure() {}

    public static boolean isCauseOf(Throwable thrown) {
        return isCausedBy(OptimisticLockException.class, thrown) || DatabaseFailure.isOfTheDatabase(thrown);
    }

    /**
     * Tries it again, some times and each after a longer pause, while a failure may pass; so may that of a row which
     * another instance has just made too.
     *
     * @param transaction of which nothing is left when it fails
     */
    public static <T> T outlast(Supplier<T> transaction) {
        long pause = FIRST_PAUSE_MS;
        for (int time = 1; true; time++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (time == TIMES || !mayPass(failed)) {
                    throw failed;
                }
                LOG.infof("The database could not take this now, it is tried again: %s", failed.getMessage());
                rest(pause, failed);
                pause *= 2;
            }
        }
    }

    private static boolean mayPass(Throwable failed) {
        return isCauseOf(failed) || isCausedBy(SQLIntegrityConstraintViolationException.class, failed);
    }

    private static void rest(long pause, RuntimeException failed) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(type::isInstance);
    }
}
