package org.policytrack.reporting.progress;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.progress.FileProgressRequest.IndicatorValue;
import org.policytrack.reporting.progress.FileProgressRequest.MilestoneAchieved;
import org.policytrack.reporting.taskclient.Goal;
import org.policytrack.reporting.taskclient.Task;

/** What a report must say to be filed, once it is known who files about which task. */
final class FilingRules {

    private static final List<Function<Filing, Stream<InputFault>>> RULES = List.of(
            FilingRules::aGoalThatIndicatorsFeedIsNotFiled,
            FilingRules::thePeriodLiesWithinThePlan,
            FilingRules::thePeriodHasBegun,
            FilingRules::statusAndPercentAgree,
            FilingRules::indicatorsAreOfTheTask,
            FilingRules::eachIndicatorIsNamedOnce,
            FilingRules::aFallingValueNeedsAReason,
            FilingRules::onlyTheLeadAchievesMilestones,
            FilingRules::milestonesAreOfTheTask,
            FilingRules::eachMilestoneIsNamedOnce,
            FilingRules::achievementsLieBetweenThePlansStartAndToday,
            FilingRules::eachProofIsEitherALinkOrAFile,
            FilingRules::filesAreOfTheOwnDepartment);

    private FilingRules() {}

    /** Refuses with 422 and every fault there is. */
    static void check(Filing filing) {
        List<InputFault> faults =
                RULES.stream().flatMap(rule -> rule.apply(filing)).toList();
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }

    private static Stream<InputFault> aGoalThatIndicatorsFeedIsNotFiled(Filing filing) {
        List<String> fedBy =
                filing.plan().goal(filing.task().id()).map(Goal::fedBy).orElse(List.of());
        return faultIf(
                !fedBy.isEmpty(),
                InputFault.inBody("/task", "goal-is-fed", filing.task().id(), String.join("、", fedBy)));
    }

    private static Stream<InputFault> thePeriodLiesWithinThePlan(Filing filing) {
        YearMonth first = YearMonth.from(filing.plan().start());
        YearMonth last = YearMonth.from(filing.plan().end());
        YearMonth period = filing.request().period();
        return faultIf(
                period.isBefore(first) || period.isAfter(last),
                InputFault.inBody("/period", "period-outside-plan", first, last));
    }

    private static Stream<InputFault> thePeriodHasBegun(Filing filing) {
        YearMonth current = YearMonth.from(filing.today());
        return faultIf(
                filing.request().period().isAfter(current),
                InputFault.inBody("/period", "period-in-the-future", current));
    }

    private static Stream<InputFault> statusAndPercentAgree(Filing filing) {
        FileProgressRequest request = filing.request();
        return faultIf(
                !request.status().agreesWith(request.percentComplete()),
                InputFault.inBody("/status", "status-disagrees", request.status(), request.percentComplete()));
    }

    private static Stream<InputFault> indicatorsAreOfTheTask(Filing filing) {
        List<IndicatorValue> values = filing.request().values();
        return IntStream.range(0, values.size())
                .filter(i -> filing.task().indicator(values.get(i).indicator()).isEmpty())
                .mapToObj(i -> InputFault.inBody(
                        "/indicatorValues/" + i + "/indicator",
                        "indicator-unknown",
                        filing.task().id(),
                        values.get(i).indicator()));
    }

    private static Stream<InputFault> eachIndicatorIsNamedOnce(Filing filing) {
        List<String> named = filing.request().values().stream()
                .map(IndicatorValue::indicator)
                .toList();
        return repeated(named)
                .mapToObj(i -> InputFault.inBody("/indicatorValues/" + i + "/indicator", "named-twice", named.get(i)));
    }

    /** Figures are cumulative: one that falls corrects the one before it. */
    private static Stream<InputFault> aFallingValueNeedsAReason(Filing filing) {
        List<IndicatorValue> values = filing.request().values();
        return IntStream.range(0, values.size())
                .filter(i -> !values.get(i).saysWhy())
                .boxed()
                .flatMap(i -> filing
                        .higherBefore(values.get(i))
                        .map(before -> InputFault.inBody(
                                "/indicatorValues/" + i + "/reason",
                                "falling-value-needs-reason",
                                Plain.of(values.get(i).value()).toPlainString(),
                                Plain.of(before).toPlainString()))
                        .stream());
    }

    private static Stream<InputFault> onlyTheLeadAchievesMilestones(Filing filing) {
        return faultIf(
                filing.role() != Task.Role.LEAD
                        && !filing.request().achievementsOfMilestones().isEmpty(),
                InputFault.inBody(
                        "/milestonesAchieved",
                        "milestones-by-lead-only",
                        filing.task().lead().name()));
    }

    private static Stream<InputFault> milestonesAreOfTheTask(Filing filing) {
        List<MilestoneAchieved> achieved = filing.request().achievementsOfMilestones();
        return IntStream.range(0, achieved.size())
                .filter(i ->
                        filing.task().milestone(achieved.get(i).milestone()).isEmpty())
                .mapToObj(i -> InputFault.inBody(
                        "/milestonesAchieved/" + i + "/milestone",
                        "milestone-unknown",
                        filing.task().id(),
                        achieved.get(i).milestone()));
    }

    private static Stream<InputFault> eachMilestoneIsNamedOnce(Filing filing) {
        List<String> named = filing.request().achievementsOfMilestones().stream()
                .map(MilestoneAchieved::milestone)
                .toList();
        return repeated(named)
                .mapToObj(
                        i -> InputFault.inBody("/milestonesAchieved/" + i + "/milestone", "named-twice", named.get(i)));
    }

    /** After the plan's end too: late is late, and told so. */
    private static Stream<InputFault> achievementsLieBetweenThePlansStartAndToday(Filing filing) {
        List<MilestoneAchieved> achieved = filing.request().achievementsOfMilestones();
        return IntStream.range(0, achieved.size())
                .filter(i -> achieved.get(i).achievedOn().isAfter(filing.today())
                        || achieved.get(i).achievedOn().isBefore(filing.plan().start()))
                .mapToObj(i -> InputFault.inBody(
                        "/milestonesAchieved/" + i + "/achievedOn",
                        "day-out-of-range",
                        filing.plan().start(),
                        filing.today()));
    }

    private static Stream<InputFault> eachProofIsEitherALinkOrAFile(Filing filing) {
        return filing.request().proofs().entrySet().stream()
                .filter(proof -> !proof.getValue().isEitherLinkOrFile())
                .map(proof -> InputFault.inBody(proof.getKey(), "link-or-evidence"));
    }

    private static Stream<InputFault> filesAreOfTheOwnDepartment(Filing filing) {
        return filing.request().proofs().entrySet().stream()
                .filter(proof -> proof.getValue().evidence() != null
                        && !filing.ownEvidence().contains(proof.getValue().evidence()))
                .map(proof -> InputFault.inBody(
                        proof.getKey() + "/evidence",
                        "evidence-unknown",
                        String.valueOf(proof.getValue().evidence())));
    }

    private static IntStream repeated(List<String> named) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, named.size()).filter(i -> !seen.add(named.get(i)));
    }

    private static Stream<InputFault> faultIf(boolean isWrong, InputFault fault) {
        return isWrong ? Stream.of(fault) : Stream.empty();
    }
}
