package org.policytrack.reporting.borrowed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.ready.Grounds;
import org.policytrack.reporting.ReportingConfig;

/** Where a client of another service begins to borrow. */
@ApplicationScoped
public class Borrowings {

    private final StoredCopies stored;
    private final ReportingConfig config;
    private final InstantSource now;
    private final Grounds grounds;

    Borrowings(StoredCopies stored, ReportingConfig config, @RealTime InstantSource now, Grounds grounds) {
        this.stored = stored;
        this.config = config;
        this.now = now;
        this.grounds = grounds;
    }

    public <T> Borrowing<T> from(Lender<T> lender) {
        return new Borrowing<>(lender, stored, config.borrowed(), now, grounds);
    }
}
