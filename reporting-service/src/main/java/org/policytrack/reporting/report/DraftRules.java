package org.policytrack.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/** What a draft may be about, and what may be in it. */
final class DraftRules {

    private DraftRules() {}

    /** Refuses with 422 what is no period, none of the plan, or has not begun, and a day that cannot be known. */
    static ReportPeriod period(PeriodReportRequest request, Plan plan, LocalDate today) {
        ReportPeriod period = ReportPeriod.of(request.kind(), request.period())
                .orElseThrow(() -> InputRefused.invalid(InputFault.inBody("/period", "not-a-period", request.kind())));
        Stream<InputFault> ofPeriod = !period.isOf(plan)
                ? Stream.of(InputFault.inBody("/period", "period-outside-plan", plan.start(), plan.end()))
                : period.first().isAfter(today)
                        ? Stream.of(InputFault.inBody("/period", "day-to-come", today))
                        : Stream.empty();
        refuse(Stream.concat(ofPeriod, knownAt(request.knownAt(), period.last(), today))
                .toList());
        return period;
    }

    /** Refuses with 422 a day that cannot be known. */
    static void checkKnownAt(LocalDate knownAt, LocalDate earliest, LocalDate today) {
        refuse(knownAt(knownAt, earliest, today).toList());
    }

    /**
     * Refuses with 422 and every fault there is.
     *
     * @param earliest day that may be the one until whose end things have to be known
     */
    static void check(
            RevisionRequest request, PeriodReport draft, LocalDate earliest, BorrowedPlan plan, LocalDate today) {
        refuse(Stream.of(
                        knownAt(request.knownAt(), earliest, today),
                        highlights(request.highlights(), plan),
                        texts(request.texts(), draft))
                .flatMap(faults -> faults)
                .toList());
    }

    private static Stream<InputFault> knownAt(@Nullable LocalDate knownAt, LocalDate earliest, LocalDate today) {
        if (knownAt == null) {
            return Stream.empty();
        }
        if (knownAt.isAfter(today)) {
            return Stream.of(InputFault.inBody("/knownAt", "day-to-come", today));
        }
        return knownAt.isBefore(earliest)
                ? Stream.of(InputFault.inBody("/knownAt", "known-before-report", earliest))
                : Stream.empty();
    }

    private static Stream<InputFault> highlights(List<String> highlights, BorrowedPlan plan) {
        Set<String> known = plan.tasks().stream().map(Task::id).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        List<InputFault> faults = new ArrayList<>();
        for (int i = 0; i < highlights.size(); i++) {
            String task = highlights.get(i);
            if (!known.contains(task)) {
                faults.add(InputFault.inBody("/highlights/" + i, "task-unknown", task));
            } else if (!named.add(task)) {
                faults.add(InputFault.inBody("/highlights/" + i, "named-twice", task));
            }
        }
        return faults.stream();
    }

    private static Stream<InputFault> texts(List<RevisionRequest.Text> texts, PeriodReport draft) {
        List<SectionKey> sections = SectionKey.of(draft.kind(), draft.corrects().isPresent());
        Set<SectionKey> named = new HashSet<>();
        List<InputFault> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            SectionKey section = texts.get(i).section();
            if (!sections.contains(section)) {
                faults.add(InputFault.inBody("/texts/" + i + "/section", "section-not-in-report", section));
            } else if (!named.add(section)) {
                faults.add(InputFault.inBody("/texts/" + i + "/section", "named-twice", section));
            }
        }
        return faults.stream();
    }

    private static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }
}
