package org.policytrack.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/**
 * The coordinating office decides when reports are drafted. What was drafted stays; what is due from now on follows. To send what
 * holds already is no decision.
 */
@ApplicationScoped
class DecideSchedule {

    private final BorrowedPlans plans;
    private final ReportSchedules schedules;
    private final AuditTrail audit;
    private final Clock clock;

    DecideSchedule(BorrowedPlans plans, ReportSchedules schedules, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.schedules = schedules;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReportScheduleView decide(String plan, NewReportSchedule request, ExpectedVersion expected, Caller caller) {
        if (plans.plan(plan).isEmpty()) {
            throw new NotFound(plan);
        }
        ReportScheduleView before = schedules.show(plan);
        expected.mustBe(before.version());
        ReportSchedule schedule = request.schedule();
        if (schedule.equals(schedules.of(plan))) {
            return before;
        }
        LocalDate today = LocalDate.now(clock);
        Optional<ScheduleOfPlan> decided = schedules.findByIdOptional(plan);
        decided.ifPresentOrElse(
                known -> known.change(schedule, today),
                () -> schedules.persist(new ScheduleOfPlan(plan, schedule, today)));
        schedules.flush();
        ReportScheduleView after = schedules.show(plan);
        audit.record(
                Change.done("decideReportSchedule", "ReportSchedule", plan)
                        .from(before)
                        .to(after),
                caller);
        return after;
    }
}
