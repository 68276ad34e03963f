package org.policytrack.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.policytrack.kit.instance.ThisInstance;

/** The transactions of this instance that leave audit entries: whether any is under way, and how many have ended. */
@ApplicationScoped
public class WritesHere {

    private final TransactionSynchronizationRegistry transaction;
    private final ThisInstance instance;
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    WritesHere(TransactionSynchronizationRegistry transaction, ThisInstance instance) {
        this.transaction = transaction;
        this.instance = instance;
    }

    public boolean areUnderWay() {
        return underWay.get() != 0;
    }

    public long ended() {
        return ended.get();
    }

    /** The transaction at hand is one of them. */
    void begin() {
        if (transaction.getResource(WritesHere.class) == null) {
            transaction.registerInterposedSynchronization(new End());
            transaction.putResource(WritesHere.class, this);
            underWay.incrementAndGet();
        }
    }

    /** Told before the outcome is told to anybody. */
    private final class End implements Synchronization {

        private boolean isToBeCommitted;

        @Override
        public void beforeCompletion() {
            isToBeCommitted = true;
        }

        /** A commit that failed may still come to pass, when nobody looks any more. */
        @Override
        public void afterCompletion(int status) {
            if (isToBeCommitted && status != Status.STATUS_COMMITTED) {
                instance.doubt();
            }
            ended.incrementAndGet();
            underWay.decrementAndGet();
        }
    }
}
