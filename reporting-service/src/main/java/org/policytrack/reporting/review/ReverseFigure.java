package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.ledger.Ledger;
import org.policytrack.reporting.ledger.LedgerEntries;
import org.policytrack.reporting.ledger.LedgerEntry;
import org.policytrack.reporting.ledger.LedgerEntryView;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;

/** The coordinating office takes a verified figure back (冲销): the one before it counts again. */
@ApplicationScoped
class ReverseFigure {

    private final LedgerEntries entries;
    private final Ledger ledger;
    private final Recount recount;
    private final BorrowedPlans plans;
    private final TellDecision tell;
    private final AuditTrail audit;
    private final Clock clock;

    ReverseFigure(
            LedgerEntries entries,
            Ledger ledger,
            Recount recount,
            BorrowedPlans plans,
            TellDecision tell,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.recount = recount;
        this.plans = plans;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    LedgerEntry reverse(long id, String reason, ExpectedVersion expected, Caller coordinator) {
        LedgerEntry entry = entries.findFor(coordinator, id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        byAnotherPersonThanItsAuthor(entry, coordinator);
        Task task = plans.task(entry.task())
                .orElseThrow(() -> new Unavailable("task-service"))
                .task();
        Moment now = Moment.of(clock);
        LedgerEntry reversal = recount.of(task, now.on(), () -> {
            onlyWhatIsVerifiedAndStands(entry, expected);
            return ledger.reversed(entry, now.with(coordinator, reason));
        });
        tell.reversal(entry, task, reason);
        audit.record(
                Change.done("reverseFigure", "LedgerEntry", String.valueOf(id))
                        .from(LedgerEntryView.of(entry))
                        .to(LedgerEntryView.of(reversal)),
                coordinator);
        return reversal;
    }

    private static void byAnotherPersonThanItsAuthor(LedgerEntry entry, Caller coordinator) {
        if (entry.isBy(coordinator.username())) {
            throw new OwnFigureNotReversible(entry.author());
        }
    }

    /** The task is held by now: nobody else reverses one of its figures meanwhile. */
    private void onlyWhatIsVerifiedAndStands(LedgerEntry entry, ExpectedVersion expected) {
        boolean isReversed = ledger.reversalOf(entry).isPresent();
        expected.mustBe(LedgerEntryView.versionNumber(isReversed));
        if (!entry.isVerified()) {
            throw new OnlyVerifiedIsReversed(entry.kind());
        }
        if (isReversed) {
            throw new FigureAlreadyReversed(entry.id());
        }
    }
}
