package org.policytrack.task.plan.document;

import static java.util.Map.entry;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.task.plan.document.Resources.OFFICIAL_TEXT;
import static org.policytrack.task.plan.document.Resources.PLAN_FILE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.task.plan.document.PlanDocument.FedBy;
import org.policytrack.task.plan.document.PlanDocument.Goal;
import org.policytrack.task.plan.document.PlanDocument.Indicator;
import org.policytrack.task.plan.document.PlanDocument.Item;
import org.policytrack.task.plan.document.PlanDocument.Milestone;
import org.policytrack.task.plan.document.PlanDocument.Section;

/** The plan file of 2023 against the official text it was made from. */
class OfficialTextTest {

    private final PlanDocument plan = PlanDocumentReader.read(PLAN_FILE).document();

    @Test
    void thePlanFileAccountsForEveryWordAndFigureOfTheOfficialText() {
        assertThat(Accounting.findings(OFFICIAL_TEXT, plan)).isEmpty();
    }

    @Nested
    class WhatThePlanFileHas {

        @Test
        void twentyTwoTasksInSixteenSectionsAndThreeMeasures() {
            assertThat(plan.tasks()).extracting(Item::number).containsExactlyElementsOf(upTo(22));
            assertThat(plan.tasks()).extracting(Item::id).startsWith(id("t01")).endsWith(id("t22"));
            assertThat(plan.sections()).extracting(Section::number).containsExactlyElementsOf(upTo(16));
            assertThat(plan.measures()).extracting(Item::id).containsExactly(id("m1"), id("m2"), id("m3"));
        }

        @Test
        void tenIndicatorsWithTheirTargets() {
            assertThat(plan.items().flatMap(item -> item.indicators().stream()))
                    .extracting(Indicator::id, indicator -> indicator.target().intValueExact())
                    .map(row -> row.toList().toString())
                    .containsExactly(
                            "[zj-metaverse-2023-t01-i1, 4]",
                            "[zj-metaverse-2023-t03-i1, 15]",
                            "[zj-metaverse-2023-t04-i1, 5]",
                            "[zj-metaverse-2023-t04-i2, 3]",
                            "[zj-metaverse-2023-t05-i1, 10]",
                            "[zj-metaverse-2023-t08-i1, 5]",
                            "[zj-metaverse-2023-t12-i1, 10]",
                            "[zj-metaverse-2023-t12-i2, 10]",
                            "[zj-metaverse-2023-t13-i1, 5]",
                            "[zj-metaverse-2023-t20-i1, 170]");
        }

        @Test
        void sixGoalsOfWhichThreeAreAssumedToBeFedByIndicators() {
            assertThat(plan.goals())
                    .extracting(goal -> goal.target().intValueExact())
                    .containsExactly(4, 20, 4, 20, 4, 15);
            assertThat(plan.goals())
                    .extracting(goal -> goal.fedBy().indicators())
                    .containsExactly(
                            List.of(),
                            List.of(),
                            List.of(id("t08-i1")),
                            List.of(),
                            List.of(id("t01-i1")),
                            List.of(id("t03-i1")));
            assertThat(plan.goals())
                    .extracting(Goal::fedBy)
                    .allMatch(fedBy -> fedBy.assumed() != fedBy.indicators().isEmpty())
                    .extracting(FedBy::note)
                    .allMatch(not(String::isBlank));
        }

        @Test
        void theMilestonesOfTheMeasuresAndTheYearsEndOfEveryGoal() {
            assertThat(plan.items().flatMap(item -> item.milestones().stream()))
                    .extracting(Milestone::id)
                    .containsExactly(
                            id("m1-mechanism"),
                            id("m1-joint-meeting"),
                            id("m1-alliance"),
                            id("m2-monitoring-report"),
                            id("m3-yearbook"),
                            id("m3-awards"));
            assertThat(plan.goals().stream().flatMap(goal -> goal.milestones().stream()))
                    .extracting(Milestone::id)
                    .containsExactlyElementsOf(upTo(6).stream()
                            .map(goal -> id("g" + goal + "-year-end"))
                            .toList());
        }

        @Test
        void theThresholdsOfTheLights() {
            assertThat(plan.plan().settings()).isEqualTo(new PlanDocument.Settings("省发展改革委", 10, 30, 35, 7, 28, false));
        }

        private static List<Integer> upTo(int last) {
            return IntStream.rangeClosed(1, last).boxed().toList();
        }

        private static String id(String rest) {
            return "zj-metaverse-2023-" + rest;
        }
    }

    /** Counted in the official text itself, past the plan file. */
    @Nested
    class ResponsibleUnits {

        private static final Pattern UNITS = Pattern.compile("（责任单位：(.*)）");

        private final List<List<String>> official = UNITS.matcher(OFFICIAL_TEXT)
                .results()
                .map(match -> Arrays.asList(match.group(1).split("[、，]")))
                .toList();

        @Test
        void areThoseOfTheOfficialTextInItsOrder() {
            assertThat(plan.items().map(Item::responsibleUnits)).containsExactlyElementsOf(official);
        }

        @Test
        void are103OnTheTasksBy19Departments() {
            List<String> assigned = assigned(official.subList(0, 22));

            assertThat(assigned).hasSize(103);
            assertThat(new TreeSet<>(assigned)).hasSize(19);
        }

        @Test
        void are22OnTheMeasures() {
            assertThat(official.subList(22, 25)).extracting(List::size).containsExactly(5, 7, 10);
        }

        @Test
        void are22DepartmentsAndOneGroupOverThePlanOnceTheShortNameIsResolved() {
            List<String> different = assigned(official).stream()
                    .map(unit -> unit.equals("省网信办") ? "省委网信办" : unit)
                    .distinct()
                    .toList();

            assertThat(different).hasSize(23).contains("各设区市发展改革委");
        }

        private static List<String> assigned(List<List<String>> items) {
            return items.stream().flatMap(List::stream).toList();
        }
    }

    /** The proof that the accounting notices: whatever goes missing in the plan file is found. */
    @Nested
    class NothingCanGoMissing {

        /** Comments, and a default that is spelled out. */
        private static final Pattern FACTLESS = Pattern.compile("\\s*(#.*|rule: SUM)?");

        private final List<String> lines = PLAN_FILE.lines().toList();

        @BeforeEach
        void theWholePlanFileIsSound() {
            assertThat(isSound(PLAN_FILE)).isTrue();
        }

        @Test
        void notOneLineOfThePlanFile() {
            List<String> unmissed = IntStream.range(0, lines.size())
                    .filter(i -> !FACTLESS.matcher(lines.get(i)).matches())
                    .filter(i -> isSoundWithout(i, i + 1))
                    .mapToObj(i -> (i + 1) + ": " + lines.get(i))
                    .toList();

            assertThat(lines).hasSizeGreaterThan(500);
            assertThat(unmissed).isEmpty();
        }

        @Test
        void norOneWholeEntryOfAList() {
            List<Integer> entries = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).strip().startsWith("- "))
                    .boxed()
                    .toList();

            List<String> unmissed = entries.stream()
                    .filter(i -> isSoundWithout(i, endOfEntry(i)))
                    .map(lines::get)
                    .toList();

            assertThat(entries).hasSizeGreaterThan(120);
            assertThat(unmissed).isEmpty();
        }

        @Test
        void norIsAFigureChangedUnnoticed() {
            Map<String, String> changes = Map.ofEntries(
                    entry("target: 170", "target: 171"),
                    entry("unit: 家", "unit: 个"),
                    entry("comparison: AT_LEAST", "comparison: EXACTLY"),
                    entry("comparisonAssumed: false", "comparisonAssumed: true"),
                    entry("dueDate: 2023-04-30", "dueDate: 2023-04-28"),
                    entry("dueDate: 2023-06-30", "dueDate: 2023-12-30"),
                    entry("wording: 6月底前", "wording: 6月"),
                    entry("assumed: false", "assumed: true"),
                    entry("section: 14", "section: 13"),
                    entry("省网信办", "省委网信办"),
                    entry("打造一批社区", "打造一批"),
                    entry("occurrences: 2", "occurrences: 1"));

            assertThat(PLAN_FILE).contains(changes.keySet());
            assertThat(changes)
                    .noneSatisfy((from, to) ->
                            assertThat(isSound(PLAN_FILE.replace(from, to))).isTrue());
        }

        @Test
        void norIsANewFigureInTheOfficialTextOverlooked() {
            String more = OFFICIAL_TEXT.replace("加强职业培训认证", "加强30家以上职业培训认证");

            assertThat(Accounting.findings(more, plan)).anyMatch(finding -> finding.startsWith("「30家以上」"));
        }

        private boolean isSoundWithout(int start, int end) {
            List<String> rest = new ArrayList<>(lines);
            rest.subList(start, end).clear();
            return isSound(String.join("\n", rest));
        }

        private static boolean isSound(String planFile) {
            try {
                PlanDocument read = PlanDocumentReader.read(planFile).document();
                return Accounting.findings(OFFICIAL_TEXT, read).isEmpty();
            } catch (PlanDocumentRefused refused) {
                return false;
            }
        }

        /** An entry goes on as long as its lines are further in than its dash. */
        private int endOfEntry(int start) {
            return IntStream.range(start + 1, lines.size())
                    .filter(i -> indentOf(lines.get(i)) <= indentOf(lines.get(start)))
                    .findFirst()
                    .orElse(lines.size());
        }

        private static int indentOf(String line) {
            return line.length() - line.stripLeading().length();
        }
    }
}
