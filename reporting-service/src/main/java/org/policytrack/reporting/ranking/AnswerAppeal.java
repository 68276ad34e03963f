package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.progress.Moment;

/**
 * The coordinating office upholds an appeal and says what was corrected, or rejects it and says why. It corrects nothing
 * itself: figures are corrected where they stand, by another report, a reversal or a waiver.
 */
@ApplicationScoped
class AnswerAppeal {

    private final RankingAppeals appeals;
    private final TellAppeal tell;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerAppeal(RankingAppeals appeals, TellAppeal tell, AuditTrail audit, Clock clock) {
        this.appeals = appeals;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RankingAppeal uphold(String department, long id, String corrected, ExpectedVersion expected, Caller coordinator) {
        return answer("upholdRankingAppeal", AppealState.UPHELD, department, id, corrected, expected, coordinator);
    }

    @Transactional
    RankingAppeal reject(String department, long id, String reason, ExpectedVersion expected, Caller coordinator) {
        return answer("rejectRankingAppeal", AppealState.REJECTED, department, id, reason, expected, coordinator);
    }

    private RankingAppeal answer(
            String action,
            AppealState next,
            String department,
            long id,
            String answer,
            ExpectedVersion expected,
            Caller coordinator) {
        RankingAppeal appeal = appeals.find(department, id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        byAnotherPerson(appeal, coordinator);
        expected.mustBe(appeal.version());
        AppealView before = AppealView.of(appeal);
        appeal.answered(next, Moment.of(clock).with(coordinator, answer), coordinator.isOf(appeal.department()));
        appeals.flush();
        tell.department(appeal);
        audit.record(
                Change.done(action, "RankingAppeal", String.valueOf(id))
                        .from(before)
                        .to(AppealView.of(appeal)),
                coordinator);
        return appeal;
    }

    /** The coordinating office is ranked itself, and appeals like any other. */
    private static void byAnotherPerson(RankingAppeal appeal, Caller coordinator) {
        if (appeal.isBy(coordinator.username())) {
            throw new OwnAppealNotAnswerable(coordinator.username());
        }
    }
}
