package org.policytrack.task.plan.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.task.plan.document.PlanDocument.Goal;
import org.policytrack.task.plan.document.PlanDocument.Indicator;
import org.policytrack.task.plan.document.PlanDocument.Item;
import org.policytrack.task.plan.document.PlanDocument.Milestone;
import org.policytrack.task.plan.document.PlanDocument.Section;
import org.policytrack.task.plan.document.PlanDocument.Settings;
import org.policytrack.task.plan.document.PlanDocument.Span;

/** What must hold between the values of a plan, each rule a method. A value that was not read is passed over. */
final class PlanDocumentRules {

    private static final int WHOLE = 100;

    private final PlanDocument document;
    private final Faults faults;
    private final List<Located<Goal>> goals;
    private final List<Located<Item>> items;
    private final List<Located<Indicator>> indicators;

    PlanDocumentRules(PlanDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
        this.goals = Located.each(document.goals(), "/goals").toList();
        this.items = Stream.concat(
                        Located.each(document.tasks(), "/tasks"), Located.each(document.measures(), "/measures"))
                .toList();
        this.indicators = items.stream()
                .flatMap(item -> item.each("indicators", Item::indicators))
                .toList();
    }

    void check() {
        theSpanEndsAfterItsStart();
        redIsFurtherBehindThanYellow();
        idsAreUnique();
        idsStartWithThePlan();
        numbersAreUnique();
        tasksStandInKnownSections();
        noUnitIsNamedTwiceByAnItem();
        goalsAreFedByKnownIndicators();
        dueDatesLieInTheSpan();
        dueDatesAreWhatTheirWordingSays();
        weightsOfOneOwnerAddUpToTheWhole();
        wordingsStandInTheText();
    }

    private void theSpanEndsAfterItsStart() {
        Span span = document.plan().span();
        if (areSound("/plan/span/start", "/plan/span/end") && span.end().isBefore(span.start())) {
            faults.add("/plan/span/end", FaultCode.END_BEFORE_START, span.end(), span.start());
        }
    }

    private void redIsFurtherBehindThanYellow() {
        Settings settings = document.plan().settings();
        if (areSound("/plan/settings/yellowBehind", "/plan/settings/redBehind")
                && settings.redBehind() <= settings.yellowBehind()) {
            faults.add(
                    "/plan/settings/redBehind",
                    FaultCode.RED_NOT_ABOVE_YELLOW,
                    settings.redBehind(),
                    settings.yellowBehind());
        }
    }

    private void idsAreUnique() {
        Located<String> plan = new Located<>(document.plan().id(), "/plan/id");
        areDistinct(Stream.concat(Stream.of(plan), idsInThePlan()), FaultCode.DUPLICATE_ID);
    }

    private void idsStartWithThePlan() {
        String prefix = document.plan().id() + "-";
        if (areSound("/plan/id")) {
            idsInThePlan()
                    .filter(id -> areSound(id.pointer()) && !id.part().startsWith(prefix))
                    .forEach(id -> faults.add(id.pointer(), FaultCode.FOREIGN_ID, id.part(), prefix));
        }
    }

    private void numbersAreUnique() {
        areDistinct(
                Located.each(document.sections(), "/sections").map(section -> section.field("number", Section::number)),
                FaultCode.DUPLICATE_NUMBER);
        areDistinct(numbersOf(document.tasks(), "/tasks"), FaultCode.DUPLICATE_NUMBER);
        areDistinct(numbersOf(document.measures(), "/measures"), FaultCode.DUPLICATE_NUMBER);
    }

    private void tasksStandInKnownSections() {
        Set<Integer> known = document.sections().stream().map(Section::number).collect(Collectors.toSet());
        for (Located<Item> item : items) {
            String pointer = item.pointer() + "/section";
            item.part()
                    .section()
                    .filter(section -> areSound(pointer) && !known.contains(section))
                    .ifPresent(section -> faults.add(pointer, FaultCode.UNKNOWN_SECTION, section));
        }
    }

    private void noUnitIsNamedTwiceByAnItem() {
        items.forEach(
                item -> areDistinct(item.each("responsibleUnits", Item::responsibleUnits), FaultCode.DUPLICATE_UNIT));
    }

    private void goalsAreFedByKnownIndicators() {
        Set<String> known =
                indicators.stream().map(indicator -> indicator.part().id()).collect(Collectors.toSet());
        goals.stream()
                .flatMap(goal ->
                        goal.each("fedBy/indicators", each -> each.fedBy().indicators()))
                .filter(id -> areSound(id.pointer()) && !known.contains(id.part()))
                .forEach(id -> faults.add(id.pointer(), FaultCode.UNKNOWN_INDICATOR, id.part()));
    }

    private void dueDatesLieInTheSpan() {
        Span span = document.plan().span();
        if (areSound("/plan/span/start", "/plan/span/end") && !span.end().isBefore(span.start())) {
            dueDates()
                    .filter(date -> areSound(date.pointer()) && !span.contains(date.part()))
                    .forEach(date -> faults.add(
                            date.pointer(), FaultCode.DATE_OUTSIDE_SPAN, date.part(), span.start(), span.end()));
        }
    }

    /** Where the day is marked as assumed, the wording leaves it open. */
    private void dueDatesAreWhatTheirWordingSays() {
        milestones()
                .filter(each -> areSound(each.pointer() + "/dueDate", each.pointer() + "/wording"))
                .filter(each -> !each.part().assumed())
                .forEach(each -> {
                    LocalDate dueDate = each.part().dueDate();
                    PeriodWords.lastDay(each.part().wording(), dueDate.getYear())
                            .filter(meant -> !meant.equals(dueDate))
                            .ifPresent(meant -> faults.add(
                                    each.pointer() + "/dueDate",
                                    FaultCode.WORDING_MEANS_ANOTHER_DAY,
                                    each.part().wording(),
                                    meant));
                });
    }

    private void weightsOfOneOwnerAddUpToTheWhole() {
        goals.forEach(goal -> addUpToTheWhole(goal, Goal::milestones));
        items.forEach(item -> addUpToTheWhole(item, Item::milestones));
    }

    private <T> void addUpToTheWhole(Located<T> owner, Function<T, List<Milestone>> milestones) {
        int sum = milestones.apply(owner.part()).stream()
                .map(Milestone::weight)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        if (sum > WHOLE) {
            faults.add(owner.pointer() + "/milestones", FaultCode.WEIGHTS_ABOVE_WHOLE, sum, WHOLE);
        }
    }

    private void wordingsStandInTheText() {
        Located<String> objective = new Located<>(document.plan().source().objective(), "/plan/source/objective");
        for (Located<Goal> goal : goals) {
            standsIn(objective, goal.field("wording", Goal::wording));
            milestonesOf(goal).forEach(each -> standsIn(objective, each.field("wording", Milestone::wording)));
        }
        for (Located<Item> item : items) {
            Located<String> text = item.field("text", Item::text);
            item.each("indicators", Item::indicators)
                    .forEach(each -> standsIn(text, each.field("wording", Indicator::wording)));
            item.each("milestones", Item::milestones)
                    .forEach(each -> standsIn(text, each.field("wording", Milestone::wording)));
        }
    }

    private void standsIn(Located<String> text, Located<String> wording) {
        if (areSound(text.pointer(), wording.pointer()) && !text.part().contains(wording.part())) {
            faults.add(wording.pointer(), FaultCode.WORDING_NOT_IN_TEXT, wording.part(), text.pointer());
        }
    }

    private <T> void areDistinct(Stream<Located<T>> values, FaultCode code) {
        Map<T, String> first = new HashMap<>();
        values.filter(value -> areSound(value.pointer())).forEach(value -> {
            String earlier = first.putIfAbsent(value.part(), value.pointer());
            if (earlier != null) {
                faults.add(value.pointer(), code, value.part(), faults.places().lineOf(earlier));
            }
        });
    }

    private Stream<Located<String>> idsInThePlan() {
        return Stream.of(
                        goals.stream().map(goal -> goal.field("id", Goal::id)),
                        items.stream().map(item -> item.field("id", Item::id)),
                        indicators.stream().map(indicator -> indicator.field("id", Indicator::id)),
                        milestones().map(milestone -> milestone.field("id", Milestone::id)))
                .flatMap(ids -> ids);
    }

    private Stream<Located<LocalDate>> dueDates() {
        return Stream.concat(
                indicators.stream().map(indicator -> indicator.field("dueDate", Indicator::dueDate)),
                milestones().map(milestone -> milestone.field("dueDate", Milestone::dueDate)));
    }

    private Stream<Located<Milestone>> milestones() {
        return Stream.concat(
                goals.stream().flatMap(PlanDocumentRules::milestonesOf),
                items.stream().flatMap(item -> item.each("milestones", Item::milestones)));
    }

    private static Stream<Located<Milestone>> milestonesOf(Located<Goal> goal) {
        return goal.each("milestones", Goal::milestones);
    }

    private static Stream<Located<Integer>> numbersOf(List<Item> items, String pointer) {
        return Located.each(items, pointer).map(item -> item.field("number", Item::number));
    }

    private boolean areSound(String... pointers) {
        return Stream.of(pointers).allMatch(faults::isSound);
    }
}
