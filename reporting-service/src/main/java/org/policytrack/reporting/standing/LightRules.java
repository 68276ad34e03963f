package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policytrack.reporting.standing.TaskFacts.Accepted;
import org.policytrack.reporting.standing.TaskFacts.Achieved;
import org.policytrack.reporting.standing.TaskFacts.Milestone;

/**
 * The light of a task (亮灯规则). In this order, the first that applies decides: completed, a milestone overdue, nothing
 * accepted yet, then the worst of pace, staleness, milestones due soon and late work made up. Green is taken away while
 * task-service is silent.
 */
final class LightRules {

    private static final List<Function<TaskFacts, List<Reason>>> IN_ORDER = List.of(
            LightRules::completed,
            LightRules::milestonesOverdue,
            LightRules::nothingAccepted,
            LightRules::worstOfPaceStalenessAndMilestones);

    private LightRules() {}

    static Verdict judge(TaskFacts facts) {
        List<Reason> reasons = IN_ORDER.stream()
                .map(rule -> rule.apply(facts))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow();
        return unlessSilent(facts, new Verdict(reasons.getFirst().light(), reasons));
    }

    private static List<Reason> completed(TaskFacts facts) {
        return facts.isCompleted() ? List.of(new Reason.Completed()) : List.of();
    }

    private static List<Reason> milestonesOverdue(TaskFacts facts) {
        return facts.milestones().stream()
                .filter(milestone -> milestone.isOpen() && facts.asOf().isAfter(milestone.dueDate()))
                .sorted(Comparator.comparing(Milestone::dueDate))
                .<Reason>map(milestone -> new Reason.MilestoneOverdue(
                        milestone.id(),
                        milestone.name(),
                        milestone.dueDate(),
                        ChronoUnit.DAYS.between(milestone.dueDate(), facts.asOf())))
                .toList();
    }

    private static List<Reason> nothingAccepted(TaskFacts facts) {
        return facts.accepted().isEmpty() ? List.of(new Reason.NothingAccepted()) : List.of();
    }

    /** What asks for the same light as pace comes after it; green is said only when nothing worse is. */
    private static List<Reason> worstOfPaceStalenessAndMilestones(TaskFacts facts) {
        Accepted last = facts.accepted().getLast();
        Reason pace = pace(facts, last);
        List<Reason> reasons = Stream.concat(
                        Stream.of(pace),
                        Stream.of(stale(facts, last).stream(), dueSoon(facts), madeUp(facts).stream())
                                .flatMap(Function.identity()))
                .sorted(Comparator.comparing(Reason::light).reversed())
                .toList();
        return reasons.getFirst().light() == Light.GREEN
                ? reasons
                : reasons.stream()
                        .filter(reason -> reason.light() != Light.GREEN)
                        .toList();
    }

    private static Reason pace(TaskFacts facts, Accepted last) {
        BigDecimal expected = facts.pace().expectedOn(facts.asOf());
        BigDecimal behind = facts.pace().behind(last.percentComplete(), facts.asOf());
        int yellow = facts.settings().yellowBehind();
        int red = facts.settings().redBehind();
        if (isOver(behind, red)) {
            return new Reason.BehindPace(Light.RED, last.percentComplete(), expected, behind, red);
        }
        if (isOver(behind, yellow)) {
            return new Reason.BehindPace(Light.YELLOW, last.percentComplete(), expected, behind, yellow);
        }
        return new Reason.OnPace(last.percentComplete(), expected);
    }

    private static Optional<Reason> stale(TaskFacts facts, Accepted last) {
        long days = ChronoUnit.DAYS.between(last.acceptedOn(), facts.asOf());
        int tolerated = facts.settings().staleAfterDays();
        return days > tolerated
                ? Optional.of(new Reason.NothingAcceptedLately(last.acceptedOn(), days, tolerated))
                : Optional.empty();
    }

    private static Stream<Reason> dueSoon(TaskFacts facts) {
        LocalDate horizon = facts.asOf().plusDays(facts.settings().milestoneSoonDays());
        return facts.milestones().stream()
                .filter(milestone -> milestone.isOpen() && !milestone.actBy().isAfter(horizon))
                .sorted(Comparator.comparing(Milestone::actBy))
                .map(milestone -> new Reason.MilestoneDueSoon(
                        milestone.id(),
                        milestone.name(),
                        milestone.actBy(),
                        milestone.dueDate(),
                        Math.max(0, ChronoUnit.DAYS.between(facts.asOf(), milestone.actBy()))));
    }

    /**
     * Walks the acceptances: one that finds the task red makes it owe a further one that is on pace.
     */
    private static Optional<Reason> madeUp(TaskFacts facts) {
        boolean owesAnother = false;
        for (int i = 0; i < facts.accepted().size(); i++) {
            Accepted report = facts.accepted().get(i);
            if (wasRedBefore(facts, i)) {
                owesAnother = true;
            } else if (!isOver(
                    facts.pace().behind(report.percentComplete(), report.acceptedOn()),
                    facts.settings().yellowBehind())) {
                owesAnother = false;
            }
        }
        return owesAnother ? Optional.of(new Reason.LateWorkMadeUp()) : Optional.empty();
    }

    private static boolean wasRedBefore(TaskFacts facts, int report) {
        Accepted next = facts.accepted().get(report);
        boolean wasBehind = report > 0
                && isOver(
                        facts.pace().behind(facts.accepted().get(report - 1).percentComplete(), next.acceptedOn()),
                        facts.settings().redBehind());
        return wasBehind || facts.milestones().stream().anyMatch(milestone -> wasOverdueBefore(milestone, next));
    }

    /** What the report itself shows to have been achieved in time was not late, only not known. */
    private static boolean wasOverdueBefore(Milestone milestone, Accepted report) {
        if (!report.acceptedOn().isAfter(milestone.dueDate())) {
            return false;
        }
        Achieved achieved = milestone.achieved();
        if (achieved == null || achieved.sequence() > report.sequence()) {
            return true;
        }
        return achieved.sequence() == report.sequence() && achieved.on().isAfter(milestone.dueDate());
    }

    private static Verdict unlessSilent(TaskFacts facts, Verdict verdict) {
        if (facts.silentSince() == null) {
            return verdict;
        }
        Reason silent = new Reason.TaskServiceSilent(facts.silentSince());
        if (verdict.light() == Light.GREEN) {
            return new Verdict(Light.GREY, List.of(silent));
        }
        List<Reason> reasons = new ArrayList<>(verdict.reasons());
        reasons.add(silent);
        return new Verdict(verdict.light(), List.copyOf(reasons));
    }

    private static boolean isOver(BigDecimal behind, int points) {
        return behind.compareTo(BigDecimal.valueOf(points)) > 0;
    }
}
