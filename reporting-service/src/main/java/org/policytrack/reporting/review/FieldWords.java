package org.policytrack.reporting.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.progress.FieldReason;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.taskclient.Task;

/** Names the fields of a report for who reads no JSON pointers. */
final class FieldWords {

    private static final String VALUES = "indicatorValues";
    private static final String MILESTONES = "milestonesAchieved";

    private final ProgressReport report;
    private final Task task;
    private final Words words;

    FieldWords(ProgressReport report, Task task, Words words) {
        this.report = report;
        this.task = task;
        this.words = words;
    }

    /** Each on a line of its own, behind a line break; empty where there are none. */
    String of(List<FieldReason> reasons) {
        return reasons.stream()
                .map(reason -> "\n" + words.of("field.reason-line", named(reason.pointer()), reason.reason()))
                .collect(Collectors.joining());
    }

    /** @param pointer to something that the report says */
    private String named(String pointer) {
        List<String> path = List.of(pointer.substring(1).split("/", -1));
        List<String> names = new ArrayList<>();
        if (path.size() > 1) {
            names.add(item(path.getFirst(), Integer.parseInt(path.get(1))));
        } else {
            names.add(words.of("field." + path.getFirst()));
        }
        if (path.size() > 2) {
            names.add(words.of("field." + path.get(2)));
        }
        if (path.size() > 3) {
            names.add(words.of("field.item", Integer.parseInt(path.get(3)) + 1));
        }
        if (path.size() > 4) {
            names.add(words.of("field.proof." + path.get(4)));
        }
        return String.join(words.of("field.separator"), names);
    }

    private String item(String list, int place) {
        return switch (list) {
            case VALUES -> words.of("field.indicatorValues.item", indicator(place));
            case MILESTONES -> words.of("field.milestonesAchieved.item", milestone(place));
            default -> throw new IllegalArgumentException(list + " is no list of a report");
        };
    }

    private String indicator(int place) {
        String id = report.indicatorValues().get(place).indicator();
        return task.indicator(id).map(Task.Indicator::name).orElse(id);
    }

    private String milestone(int place) {
        String id = report.milestonesAchieved().get(place).milestone();
        return task.milestone(id).map(Task.Milestone::name).orElse(id);
    }
}
