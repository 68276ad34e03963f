package org.policytrack.kit.repetition;

import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Runs a transaction again, as a whole and a few times, where the failure of the database makes that safe. The pauses are
 * short and partly chance, so that two which were in each other's way meet no second time; together they are longer than a
 * connection may rest without being looked at, so that those to a server that is gone are found out.
 */
public final class Repetition {

    private static final Logger LOG = Logger.getLogger(Repetition.class);
    private static final Guard OF_NOTHING = guard(DatabaseFailure::leavesNothing);
    private static final Guard UNDER_A_KEY =
            guard(failed -> DatabaseFailure.leavesNothing(failed) || DatabaseFailure.isOutcomeUnknown(failed));

    private Repetition() {}

    /**
     * Again while nothing is left of the attempt before.
     *
     * @param transaction begins and ends a transaction of its own, and does nothing else that lasts
     */
    public static <T> T ofNothing(Callable<T> transaction) {
        return run(OF_NOTHING, transaction);
    }

    /**
     * Again also where the outcome of an attempt is unknown.
     *
     * @param transaction finds out first whether the work is done already
     */
    public static <T> T underKey(Callable<T> transaction) {
        return run(UNDER_A_KEY, transaction);
    }

    @SuppressWarnings("unchecked")
    private static <T> T run(Guard guard, Callable<T> transaction) {
        try {
            return (T) guard.call((Callable<Object>) transaction::call, Object.class);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Guard guard(Predicate<Throwable> isSafe) {
        return Guard.create()
                .withDescription("transactions")
                .withRetry()
                .maxRetries(4)
                .delay(50, ChronoUnit.MILLIS)
                .jitter(40, ChronoUnit.MILLIS)
                .maxDuration(12, ChronoUnit.SECONDS)
                .whenException(failed -> isSafe.test(failed) && isTold(failed))
                .withExponentialBackoff()
                .factor(3)
                .maxDelay(1200, ChronoUnit.MILLIS)
                .done()
                .done()
                .build();
    }

    private static boolean isTold(Throwable failed) {
        LOG.infof("The database could not take this now, the transaction is run again: %s", failed);
        return true;
    }
}
