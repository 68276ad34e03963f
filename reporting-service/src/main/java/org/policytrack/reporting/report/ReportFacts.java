package org.policytrack.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.policytrack.reporting.comparison.MovedView;
import org.policytrack.reporting.evaluation.Evaluation;
import org.policytrack.reporting.goal.GoalStanding;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.overview.DueMilestone;
import org.policytrack.reporting.owed.Obligation;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Goal;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * All that a report is composed from. It was read before; composing reads nothing, and the same facts always make the same
 * report.
 *
 * @param plan as it was on the day until whose end things had to be known
 * @param when the day the report tells of, and that day
 * @param standings of tasks and measures, in the order of the plan
 * @param goals in the order of the official text
 * @param milestones of everything, in the order of the days to act by
 * @param moved since the day before the period
 * @param owed for the months of the period
 * @param texts of each department about each task the last of the period
 * @param isWeighingAssumed nobody has decided what counts how much in the evaluation
 * @param names of departments by their codes
 * @param corrected what the edition before says; empty where this one corrects none
 */
record ReportFacts(
        Outline outline,
        Plan plan,
        AsKnown when,
        List<TaskStanding> standings,
        List<GoalStanding> goals,
        List<DueMilestone> milestones,
        List<MovedView> moved,
        List<Obligation> owed,
        List<FiledText> texts,
        Evaluation evaluation,
        boolean isWeighingAssumed,
        Map<String, String> names,
        Optional<Corrected> corrected) {

    LocalDate since() {
        return outline.period().previous().last();
    }

    /** Where how things stand can be read: a list of this service with the days of the report. */
    String read(String path) {
        return read(path, "plan=" + plan.id());
    }

    /** As {@link #read(String)}, of one thing. */
    String readOne(String path) {
        return read(path, "");
    }

    private String read(String path, String query) {
        String days = "asOf=" + when.asOf() + "&knownAt=" + when.knownAt();
        return "/api/v1/" + path + "?" + (query.isEmpty() ? days : query + "&" + days);
    }

    Optional<TaskStanding> standing(String task) {
        return standings.stream()
                .filter(standing -> standing.task().id().equals(task))
                .findFirst();
    }

    /** How a thing is called that is filed about, or the plan itself. */
    String titleOf(String task) {
        if (task.equals(plan.id())) {
            return Objects.requireNonNullElse(plan.title(), task);
        }
        return standing(task)
                .map(TaskStanding::task)
                .map(Task::title)
                .or(() -> goals.stream()
                        .filter(goal -> goal.goal().id().equals(task))
                        .map(goal -> goal.goal().name())
                        .findFirst())
                .orElse(task);
    }

    /** Of an indicator, or of a goal that is filed. */
    String unitOf(String indicator) {
        return standings.stream()
                .flatMap(standing -> standing.task().indicator(indicator).stream())
                .map(Task.Indicator::unit)
                .findFirst()
                .or(() -> plan.goal(indicator).map(Goal::unit))
                .orElse("");
    }

    String nameOf(String department) {
        return names.getOrDefault(department, department);
    }

    /**
     * What is asked for of a report, and what the coordinating office gave to it.
     *
     * @param highlights ids of tasks and measures
     */
    record Outline(ReportPeriod period, int edition, List<String> highlights, Map<SectionKey, String> texts) {}

    /**
     * The edition before.
     *
     * @param number as it is quoted
     * @param changes what has changed
     * @param reason why
     */
    record Corrected(String number, String changes, String reason, ReportContent content) {}
}
