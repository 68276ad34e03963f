package org.policytrack.reporting.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.calendar.WorkingDayCalendar;
import org.policytrack.reporting.report.ReportKind;
import org.policytrack.reporting.taskclient.Plan;

/** When the reports of each plan are drafted: as the coordinating office decided, else as usual. */
@ApplicationScoped
class ReportSchedules implements PanacheRepositoryBase<ScheduleOfPlan, String> {

    /**
     * The latest of each kind that is due by now. What was decided of a kind holds from its day on: earlier days are let be.
     */
    List<DueDraft> due(Plan plan, WorkingDayCalendar calendar, LocalDate today) {
        Optional<ScheduleOfPlan> decided = findByIdOptional(plan.id());
        ReportSchedule schedule = decided.map(ScheduleOfPlan::schedule).orElse(ReportSchedule.USUAL);
        return Arrays.stream(ReportKind.values())
                .flatMap(kind -> schedule.latestDue(kind, plan, calendar, today).stream())
                .filter(due -> decided.flatMap(
                                known -> known.decidedOn(due.period().kind()))
                        .filter(due.on()::isBefore)
                        .isEmpty())
                .toList();
    }

    /** What holds for a plan. */
    ReportSchedule of(String plan) {
        return findByIdOptional(plan).map(ScheduleOfPlan::schedule).orElse(ReportSchedule.USUAL);
    }

    ReportScheduleView show(String plan) {
        return findByIdOptional(plan)
                .map(decided -> ReportScheduleView.of(plan, decided.schedule(), decided::decidedOn, decided.version()))
                .orElseGet(() -> ReportScheduleView.of(plan, ReportSchedule.USUAL, kind -> Optional.empty(), 0));
    }
}
