package org.policytrack.kit.round;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What is done once a transaction is committed, and never when it is rolled back. */
public final class AfterCommit implements Synchronization {

    private final Runnable work;

    private AfterCommit(Runnable work) {
        this.work = work;
    }

    /**
     * Of the transaction at hand.
     *
     * @throws IllegalStateException where there is none
     */
    public static void run(TransactionSynchronizationRegistry transaction, Runnable work) {
        transaction.registerInterposedSynchronization(new AfterCommit(work));
    }

    @Override
    public void beforeCompletion() {
        // It is not known yet how it ends.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            work.run();
        }
    }
}
