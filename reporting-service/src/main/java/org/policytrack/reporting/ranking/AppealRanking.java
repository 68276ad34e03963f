package org.policytrack.reporting.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.holding.HeldFor;
import org.policytrack.reporting.holding.HeldPlans;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Plan;

/** A head of department or liaison officer contests how the own department was ranked on a day (申诉). */
@ApplicationScoped
class AppealRanking {

    private final RankingAppeals appeals;
    private final RankingDecisions decisions;
    private final HeldPlans heldPlans;
    private final BorrowedPlans plans;
    private final TellAppeal tell;
    private final AuditTrail audit;
    private final Clock clock;

    AppealRanking(
            RankingAppeals appeals,
            RankingDecisions decisions,
            HeldPlans heldPlans,
            BorrowedPlans plans,
            TellAppeal tell,
            AuditTrail audit,
            Clock clock) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.heldPlans = heldPlans;
        this.plans = plans;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RankingAppeal appeal(String department, NewAppeal request, Caller author) {
        onlyForTheOwnDepartment(department, author);
        Moment now = Moment.of(clock);
        BorrowedPlan plan = plans.plan(request.plan())
                .orElseThrow(() -> InputRefused.invalid(InputFault.inBody("/plan", "plan-unknown", request.plan())))
                .value();
        aDayOfThePlanThatHasCome(request.day(), plan.plan(), now);
        itStandsInTheRanking(department, plan);
        heldPlans.hold(plan.plan().id(), HeldFor.RANKING);
        decisions.ofPlan(plan.plan().id()).on(request.day());
        onlyOneAtATime(plan.plan().id(), department, request.day());
        RankingAppeal appeal =
                new RankingAppeal(plan.plan().id(), department, request.day(), now.with(author, request.text()));
        appeals.persistAndFlush(appeal);
        tell.office(appeal, plan.plan());
        audit.record(
                Change.done("appealRanking", "RankingAppeal", String.valueOf(appeal.id()))
                        .to(AppealView.of(appeal)),
                author);
        return appeal;
    }

    private static void onlyForTheOwnDepartment(String department, Caller author) {
        if (!author.isOf(department)) {
            throw new NotOwnAppeal(department);
        }
    }

    private static void aDayOfThePlanThatHasCome(LocalDate day, Plan plan, Moment now) {
        if (day.isBefore(plan.start()) || day.isAfter(now.on())) {
            throw InputRefused.invalid(InputFault.inBody("/day", "day-out-of-range", plan.start(), now.on()));
        }
    }

    private static void itStandsInTheRanking(String department, BorrowedPlan plan) {
        if (plan.tasks().stream().noneMatch(task -> task.roleOf(department).isPresent())) {
            throw new NotRanked(department, plan.plan().id());
        }
    }

    /** The plan's rankings are held by now: nobody else appeals meanwhile. */
    private void onlyOneAtATime(String plan, String department, LocalDate day) {
        appeals.open(plan, department, day).ifPresent(open -> {
            throw new AppealOpenAlready(open);
        });
    }
}
