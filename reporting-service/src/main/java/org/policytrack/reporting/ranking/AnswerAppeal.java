package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.progress.Moment;

/**
 * The coordinating office upholds an appeal and says what was corrected and when, or rejects it and says why. It corrects
 * nothing itself: figures are corrected where they stand, by another report, a reversal or a waiver, and before it answers.
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
    RankingAppeal uphold(
            String department, long id, UpholdingRequest request, ExpectedVersion expected, Caller coordinator) {
        return answer(
                "upholdRankingAppeal",
                department,
                id,
                expected,
                coordinator,
                (appeal, now) -> appeal.upheld(
                        now.with(coordinator, request.corrected()),
                        dayOfCorrection(request.correctedOn(), appeal, now),
                        coordinator.isOf(appeal.department())));
    }

    @Transactional
    RankingAppeal reject(String department, long id, String reason, ExpectedVersion expected, Caller coordinator) {
        return answer(
                "rejectRankingAppeal",
                department,
                id,
                expected,
                coordinator,
                (appeal, now) -> appeal.rejected(now.with(coordinator, reason), coordinator.isOf(appeal.department())));
    }

    private RankingAppeal answer(
            String action,
            String department,
            long id,
            ExpectedVersion expected,
            Caller coordinator,
            BiConsumer<RankingAppeal, Moment> answer) {
        RankingAppeal appeal = appeals.find(department, id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        byAnotherPerson(appeal, coordinator);
        expected.mustBe(appeal.version());
        AppealView before = AppealView.of(appeal);
        answer.accept(appeal, Moment.of(clock));
        appeals.flush();
        tell.department(appeal);
        audit.record(
                Change.done(action, "RankingAppeal", String.valueOf(id))
                        .from(before)
                        .to(AppealView.of(appeal)),
                coordinator);
        return appeal;
    }

    /** What was corrected before the contested day, its ranking had; what is not yet corrected, nobody can rely on. */
    private static LocalDate dayOfCorrection(@Nullable LocalDate named, RankingAppeal appeal, Moment now) {
        if (named == null) {
            return now.on();
        }
        if (named.isBefore(appeal.rankingDay()) || named.isAfter(now.on())) {
            throw InputRefused.invalid(
                    InputFault.inBody("/correctedOn", "day-out-of-range", appeal.rankingDay(), now.on()));
        }
        return named;
    }

    /** The coordinating office is ranked itself, and appeals like any other. */
    private static void byAnotherPerson(RankingAppeal appeal, Caller coordinator) {
        if (appeal.isBy(coordinator.username())) {
            throw new OwnAppealNotAnswerable(coordinator.username());
        }
    }
}
