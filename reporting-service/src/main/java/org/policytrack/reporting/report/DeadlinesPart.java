package org.policytrack.reporting.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.policytrack.reporting.overview.DueMilestone;
import org.policytrack.reporting.overview.MilestoneState;
import org.policytrack.reporting.report.NumberedFigures.Measured;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;

/** How the milestones stand: those that passed in the period or are still open from before it, and those that come next. */
record DeadlinesPart(ReportFacts facts, NumberedFigures figures) {

    private static final List<String> COUNT_COLUMNS = List.of("情况", "数量");
    private static final List<String> COLUMNS = List.of("节点", "事项", "期限", "最后工作日", "情况", "完成日期");

    SectionPart compose() {
        return SectionPart.of(
                Table.of(
                        "milestoneStates",
                        "时间节点汇总",
                        COUNT_COLUMNS,
                        Arrays.asList(MilestoneState.values()),
                        this::count),
                listed("deadlinesPassed", "本期到期和逾期未完成的节点", this::hasPassed),
                listed("deadlinesComing", "下期到期的节点", this::isComing));
    }

    private Row count(MilestoneState state) {
        String name = ReportWords.of(state);
        return Row.of(
                state.name(),
                Cell.words(name),
                figures.countedAt(
                        "/api/v1/overview?plan=" + facts.plan().id() + "&asOf="
                                + facts.when().asOf(),
                        new Measured("milestones/" + state, "时间节点：" + name, "个"),
                        facts.milestones().stream()
                                .filter(due -> due.state() == state)
                                .count()));
    }

    private Table listed(String key, String caption, Predicate<DueMilestone> isListed) {
        return Table.of(
                key,
                caption,
                COLUMNS,
                facts.milestones().stream().filter(isListed).toList(),
                this::milestone);
    }

    private boolean hasPassed(DueMilestone due) {
        LocalDate day = due.milestone().dueDate();
        boolean isOfThePeriod =
                day.isAfter(facts.since()) && !day.isAfter(facts.when().asOf());
        return isOfThePeriod || due.state() == MilestoneState.OVERDUE;
    }

    private boolean isComing(DueMilestone due) {
        LocalDate day = due.milestone().dueDate();
        return day.isAfter(facts.when().asOf())
                && !day.isAfter(facts.outline().period().horizon());
    }

    private Row milestone(DueMilestone due) {
        return Row.of(
                due.milestone().id(),
                Cell.words(due.milestone().name()),
                Cell.words(due.owner().title()),
                Cell.words(due.milestone().dueDate().toString()),
                Cell.words(due.milestone().actBy().toString()),
                Cell.words(ReportWords.of(due.state())),
                Cell.words(due.achievedOn().map(LocalDate::toString).orElse("")));
    }
}
