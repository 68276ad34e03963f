package org.policytrack.reporting.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.round.AfterCommit;

/** Notes that something changed, in the transaction of the change: what is rolled back was never told. */
@ApplicationScoped
public class TellChange {

    private final ChangeEvents events;
    private final ReadEvents lines;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final InstantSource now;

    TellChange(
            ChangeEvents events,
            ReadEvents lines,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            @RealTime InstantSource now) {
        this.events = events;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
        this.now = now;
    }

    /** Of a progress report. */
    public void ofReport(ChangeKind kind, String plan, String task, String department, String report) {
        note(kind, plan, task, department, report);
    }

    /** @param department whose contribution to the task it is about */
    public void ofTask(ChangeKind kind, String plan, String task, @Nullable String department) {
        note(kind, plan, task, department, null);
    }

    /** @param report of a period of the plan */
    public void ofPlan(ChangeKind kind, String plan, String report) {
        note(kind, plan, null, null, report);
    }

    private void note(
            ChangeKind kind, String plan, @Nullable String task, @Nullable String department, @Nullable String report) {
        events.add(kind, plan, task, department, report, clock.instant(), now.instant());
        AfterCommit.run(transaction, lines::wake);
    }
}
