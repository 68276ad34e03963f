package org.policytrack.reporting.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.NewNotice;

/** What a lead is told when the light of its task turns red. */
final class RedLightNotice {

    private static final String KIND = "LIGHT_RED";

    private RedLightNotice() {}

    /** For everybody of the department, in both languages. */
    static NewNotice to(String department, TaskStanding standing) {
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        return new NewNotice(
                department,
                null,
                KIND,
                chinese.of("notice.light-red.title", standing.task().title()),
                chinese.of("notice.light-red.text", facts(standing, chinese, "；")),
                english.of("notice.light-red.title", standing.task().title()),
                english.of("notice.light-red.text", facts(standing, english, "; ")),
                standing.task().id());
    }

    /** The turn as the audit keeps it. */
    static Turn turn(TaskStanding standing) {
        return new Turn(
                standing.task().id(),
                standing.asOf(),
                standing.verdict().light(),
                standing.verdict().reasons().stream().map(Reason::code).toList());
    }

    private static List<Object> facts(TaskStanding standing, Words words, String separator) {
        String reasons = standing.verdict().reasons().stream()
                .map(reason -> words.of(
                        "reason." + reason.code(), List.copyOf(reason.facts().values())))
                .collect(Collectors.joining(separator));
        return List.of(standing.task().title(), standing.asOf(), reasons);
    }

    /** That a light turned, and why. */
    record Turn(String task, LocalDate on, Light light, List<String> reasons) {}
}
