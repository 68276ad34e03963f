package org.policytrack.reporting.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Row;
import org.policytrack.reporting.report.ReportContent.Table;
import org.policytrack.reporting.standing.TaskStanding;

/** What departments had accepted in words, in the order of the plan: of each about each task what it said last. */
record WordsPart(ReportFacts facts) {

    private static final List<String> COLUMNS = List.of("事项", "单位", "月份", "内容");

    SectionPart problems() {
        return said("problems", "各单位填报的问题", FiledText::problems);
    }

    SectionPart nextSteps() {
        return said("nextSteps", "各单位填报的下一步工作", FiledText::nextSteps);
    }

    private SectionPart said(String key, String caption, Function<FiledText, Optional<String>> words) {
        List<String> order = facts.standings().stream()
                .map(TaskStanding::task)
                .map(task -> task.id())
                .toList();
        return SectionPart.of(Table.of(
                key,
                caption,
                COLUMNS,
                facts.texts().stream()
                        .filter(text -> words.apply(text).isPresent())
                        .sorted(Comparator.comparingInt(text -> place(order, text.task())))
                        .toList(),
                text -> new Row(
                        text.task(),
                        "/api/v1/progress-reports/" + text.report(),
                        List.of(
                                Cell.words(facts.titleOf(text.task())),
                                Cell.words(facts.nameOf(text.department())),
                                Cell.words(text.period()),
                                Cell.words(words.apply(text).orElseThrow())))));
    }

    /** Goals come after tasks and measures. */
    private static int place(List<String> order, String task) {
        int place = order.indexOf(task);
        return place < 0 ? order.size() : place;
    }
}
