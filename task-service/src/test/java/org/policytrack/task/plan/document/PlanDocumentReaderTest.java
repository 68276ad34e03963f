package org.policytrack.task.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.policytrack.task.plan.document.Resources.PLAN_FILE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrack.kit.problem.Words;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PlanDocumentReaderTest {

    /** The smallest plan with everything in it once. */
    private static final String PLAN = """
            plan:
              id: p
              title: 工作要点
              span:
                start: 2024-01-01
                end: 2024-12-31
                assumed: true
              lead:
                rule: FIRST_UNIT
                assumed: true
              source:
                title: 工作要点
                preamble: 为了工作
                objective: 到年底，建设4个平台
              settings:
                coordinatingOffice: 省发展改革委
                yellowBehind: 10
                redBehind: 30
                staleAfterDays: 35
                milestoneSoonDays: 7
                reportDueDay: 28
            goals:
              - id: p-g1
                name: 平台
                wording: 建设4个平台
                target: 4
                unit: 个
                comparison: AT_LEAST
                comparisonAssumed: true
                fedBy:
                  indicators: [p-t1-i1]
                  assumed: true
                  note: 相近
            sections:
              - number: 1
                title: 一节
            tasks:
              - id: p-t1
                number: 1
                section: 1
                title: 平台
                text: 6月底前，形成平台4个
                responsibleUnits: [甲厅, 乙厅]
                indicators:
                  - id: p-t1-i1
                    name: 平台
                    wording: 平台4个
                    target: 4
                    unit: 个
                    comparison: EXACTLY
                    comparisonAssumed: false
                    dueDate: 2024-06-30
                    dueDateAssumed: false
                milestones:
                  - id: p-t1-form
                    name: 形成平台
                    wording: 6月底前
                    dueDate: 2024-06-30
                    assumed: false
            """;

    @Nested
    class APlanThatIsSound {

        @Test
        void isReadWithItsValues() {
            PlanDocument document = PlanDocumentReader.read(PLAN).document();

            PlanDocument.Item task = document.tasks().getFirst();
            assertThat(task.section()).contains(1);
            assertThat(task.responsibleUnits()).containsExactly("甲厅", "乙厅");
            assertThat(task.indicators().getFirst().target()).isEqualTo(BigDecimal.valueOf(4));
            assertThat(task.indicators().getFirst().comparison()).isEqualTo(PlanDocument.Comparison.EXACTLY);
            assertThat(document.measures()).isEmpty();
        }

        @Test
        void isDueAtThePlansEndWhereAnIndicatorGivesNoDay() {
            String silent = PLAN.replace("        dueDate: 2024-06-30\n        dueDateAssumed: false\n", "");

            PlanDocument.Indicator indicator = indicator(silent);
            assertThat(indicator.dueDate()).isEqualTo("2024-12-31");
            assertThat(indicator.dueDateAssumed()).isTrue();
            assertThat(indicator(PLAN).dueDateAssumed()).isFalse();
        }

        @Test
        void addsUpWhatFeedsAGoalUnlessItSaysOtherwise() {
            String ruled = PLAN.replace("note: 相近", "note: 相近\n      rule: SUM");

            assertThat(PlanDocumentReader.read(PLAN).document())
                    .isEqualTo(PlanDocumentReader.read(ruled).document());
            assertThat(PlanDocumentReader.read(PLAN)
                            .document()
                            .goals()
                            .getFirst()
                            .fedBy()
                            .rule())
                    .isEqualTo(PlanDocument.RollUp.SUM);
        }

        @Test
        void givesAMilestoneTheWeightItSays() {
            assertThat(milestone(weighted(100)).weight()).isEqualTo(100);
            assertThat(milestone(PLAN).weight()).isNull();
        }

        private static PlanDocument.Indicator indicator(String file) {
            return PlanDocumentReader.read(file)
                    .document()
                    .tasks()
                    .getFirst()
                    .indicators()
                    .getFirst();
        }

        private static PlanDocument.Milestone milestone(String file) {
            return PlanDocumentReader.read(file)
                    .document()
                    .tasks()
                    .getFirst()
                    .milestones()
                    .getFirst();
        }

        @Test
        void narrowsReadingOnlyWhereItSaysSo() {
            String narrowed = PLAN.replace("reportDueDay: 28", "reportDueDay: 28\n    readOwnDepartmentOnly: true");
            String open = narrowed.replace("readOwnDepartmentOnly: true", "readOwnDepartmentOnly: false");

            assertThat(settings(narrowed).readOwnDepartmentOnly()).isTrue();
            assertThat(settings(open).readOwnDepartmentOnly()).isFalse();
            assertThat(settings(PLAN)).isEqualTo(settings(open));
            assertThat(PlanDocumentReader.read(narrowed).document().fingerprint())
                    .isNotEqualTo(PlanDocumentReader.read(open).document().fingerprint());
        }

        private static PlanDocument.Settings settings(String file) {
            return PlanDocumentReader.read(file).document().plan().settings();
        }

        @Test
        void isTheSameAsJson() {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(PLAN_FILE);

            assertThat(PlanDocumentReader.read(json(content)).document())
                    .isEqualTo(PlanDocumentReader.read(PLAN_FILE).document());
        }

        @Test
        void mayBeIndentedByTabsAsJsonAndStartWithAByteOrderMark() {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(PLAN);
            String tabbed = "\uFEFF" + json(content).replace("{", "{\r\n\t\t").replace(",", ",\r\n\t");

            assertThat(PlanDocumentReader.read(tabbed).document())
                    .isEqualTo(PlanDocumentReader.read(PLAN).document());
        }

        @Test
        void mayHaveDecimals() {
            String decimal = PLAN.replace("target: 4", "target: 4.50");

            assertThat(PlanDocumentReader.read(decimal)
                            .document()
                            .goals()
                            .getFirst()
                            .target())
                    .isEqualTo(new BigDecimal("4.5"));
        }

        @Test
        void letsItsCallerNameTheLineOfWhatOnlyTheCallerCanSee() {
            LocatedPlan plan = PlanDocumentReader.read(PLAN);

            Fault fault = plan.faultAt("/tasks/0/responsibleUnits/1", FaultCode.UNKNOWN_DEPARTMENT, "乙厅");

            assertThat(fault.line()).isEqualTo(lineOf("responsibleUnits"));
            assertThat(fault.column()).isEqualTo(28);
        }
    }

    /** The fingerprints of the first version are what databases hold. */
    @Nested
    class TheFingerprint {

        @Test
        void isWhatTheFirstVersionTookOfTheSameFile() {
            assertThat(fingerprint(PLAN)).isEqualTo("0626d7c3983127f40c677be5ac21ca440c04180b5ee36a7b574ce5715ff930c9");
            assertThat(fingerprint(PLAN_FILE))
                    .isEqualTo("3247a88dd5775d351f2a605e8a2f82ead95f12fbffc8879041420772172aa51c");
        }

        @Test
        void leavesOutWhatCameLaterAndIsNotUsed() {
            String spelledOut = PLAN.replace("note: 相近", "note: 相近\n      rule: SUM")
                    .replace("reportDueDay: 28", "reportDueDay: 28\n    readOwnDepartmentOnly: false");

            assertThat(fingerprint(spelledOut)).isEqualTo(fingerprint(PLAN));
        }

        @Test
        void tellsApartWhatIsUsed() {
            assertThat(fingerprint(weighted(40)))
                    .isNotEqualTo(fingerprint(PLAN))
                    .isNotEqualTo(fingerprint(weighted(41)));
        }

        private static String fingerprint(String file) {
            return PlanDocumentReader.read(file).document().fingerprint();
        }
    }

    @Nested
    class APlanThatIsRefused {

        @Test
        void givesTheMilestonesOfOneTaskNoMoreThanTheWhole() {
            String second = """
                                  - id: p-t1-second
                                    name: 形成平台
                                    wording: 6月底前
                                    dueDate: 2024-06-30
                                    assumed: false
                                    weight: %d
                            """;

            assertThat(PlanDocumentReader.read(weighted(60) + second.formatted(40))
                            .document())
                    .isNotNull();
            assertThat(faultsOf(weighted(60) + second.formatted(41)))
                    .extracting(Fault::code, Fault::pointer, Fault::args)
                    .map(row -> row.toList().toString())
                    .containsExactly("[WEIGHTS_ABOVE_WHOLE, /tasks/0/milestones, [101, 100]]");
        }

        @ParameterizedTest(name = "{0} becomes {1}: {2}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        end: 2024-12-31        | end: 2023-02-30         | bad-date               | /plan/span/end
                        end: 2024-12-31        | end: 20241231           | not-a-text             | /plan/span/end
                        end: 2024-12-31        | end: 2023-12-31         | end-before-start       | /plan/span/end
                        redBehind: 30          | redBehind: 10           | red-not-above-yellow   | /plan/settings/redBehind
                        redBehind: 30          | redBehind: 101          | out-of-range           | /plan/settings/redBehind
                        redBehind: 30          | redBehind: 3.5          | not-a-whole-number     | /plan/settings/redBehind
                        redBehind: 30          | redBehind: 99999999999  | out-of-range           | /plan/settings/redBehind
                        reportDueDay: 28       | reportDueDay: 31        | out-of-range           | /plan/settings/reportDueDay
                        reportDueDay: 28       | `reportDueDay: 28\n    readOwnDepartmentOnly: perhaps` | not-true-or-false | /plan/settings/readOwnDepartmentOnly
                        rule: FIRST_UNIT       | rule: LAST_UNIT         | not-a-choice           | /plan/lead/rule
                        rule: FIRST_UNIT       | rules: FIRST_UNIT       | missing-field          | /plan/lead/rule
                        rule: FIRST_UNIT       | rule: FIRST_UNIT, x     | not-a-choice           | /plan/lead/rule
                        title: 一节            | colour: red             | unknown-field          | /sections/0/colour
                        title: 一节            | title: 2024             | not-a-text             | /sections/0/title
                        title: 一节            | title: '  '             | blank                  | /sections/0/title
                        title: 一节            | title: "\\0"            | bad-character          | /sections/0/title
                        title: 一节            | title: [一节]           | not-a-text             | /sections/0/title
                        title: 一节            | number: 1               | duplicate-key          | /sections/0/number
                        section: 1             | section: 2              | unknown-section        | /tasks/0/section
                        unit: 个               | unit: !!binary 个       | not-a-text             | /goals/0/unit
                        target: 4              | target: -1              | out-of-range           | /goals/0/target
                        target: 4              | target: 1e999999999     | out-of-range           | /goals/0/target
                        target: 4              | target: 1e-999999999    | too-precise            | /goals/0/target
                        target: 4              | target: .inf            | not-a-number           | /goals/0/target
                        target: 4              | target: "4"             | not-a-number           | /goals/0/target
                        wording: 建设4个平台   | wording: 建设5个平台    | wording-not-in-text    | /goals/0/wording
                        wording: 6月底前       | wording: 7月底前        | wording-not-in-text    | /tasks/0/milestones/0/wording
                        dueDate: 2024-06-30    | dueDate: 2024-06-28     | wording-means-another-day | /tasks/0/milestones/0/dueDate
                        indicators: [p-t1-i1]  | indicators: [p-t1-i2]   | unknown-indicator      | /goals/0/fedBy/indicators/0
                        id: p-t1-i1            | id: p-t1                | duplicate-id           | /tasks/0/indicators/0/id
                        id: p-t1-form          | id: q-t1-form           | foreign-id             | /tasks/0/milestones/0/id
                        id: p-t1-form          | id: p-T1_form           | bad-id                 | /tasks/0/milestones/0/id
                        [甲厅, 乙厅]           | []                      | empty-list             | /tasks/0/responsibleUnits
                        [甲厅, 乙厅]           | 甲厅                    | not-a-list             | /tasks/0/responsibleUnits
                        [甲厅, 乙厅]           | [甲厅, 甲厅]            | duplicate-unit         | /tasks/0/responsibleUnits/1
                        dueDate: 2024-06-30    | dueDate: 2025-01-01     | date-outside-span      | /tasks/0/indicators/0/dueDate
                        assumed: false         | assumed: no             | not-true-or-false      | /tasks/0/milestones/0/assumed
                        name: 形成平台         | `name: 形成平台\n        weight: 0`   | out-of-range | /tasks/0/milestones/0/weight
                        name: 形成平台         | `name: 形成平台\n        weight: 101` | out-of-range | /tasks/0/milestones/0/weight
                        name: 形成平台         | `name: 形成平台\n        weight: 9.5` | not-a-whole-number | /tasks/0/milestones/0/weight
                        `dueDate: 2024-06-30\n        dueDateAssumed` | dueDateAssumed | missing-field | /tasks/0/indicators/0/dueDate
                        note: 相近             | `note: 相近\n      rule: MEAN` | not-a-choice         | /goals/0/fedBy/rule
                        """)
        void namesCodePointerAndLine(String from, String to, String code, String pointer) {
            String changed = PLAN.replace(from, to);
            List<Fault> faults = faultsOf(changed);

            assertThat(faults)
                    .filteredOn(fault ->
                            fault.code().code().equals(code) && fault.pointer().equals(pointer))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.line()).isGreaterThan(1));
        }

        @Test
        void letsADayThatIsMarkedAsAssumedDifferFromItsWording() {
            String other = PLAN.replace("dueDate: 2024-06-30", "dueDate: 2024-06-28")
                    .replace("assumed: false", "assumed: true");

            assertThat(PlanDocumentReader.read(other).document().plan().id()).isEqualTo("p");
        }

        @Test
        void namesTheLineAndColumnOfTheValue() {
            Fault fault = faultsOf(PLAN.replace("section: 1", "section: 7")).getFirst();

            assertThat(fault)
                    .isEqualTo(new Fault(
                            lineOf("section: 1"), 14, "/tasks/0/section", FaultCode.UNKNOWN_SECTION, List.of("7")));
        }

        @Test
        void namesAllItsFaultsInTheOrderOfTheLines() {
            String changed = PLAN.replace("section: 1", "section: 7")
                    .replace("reportDueDay: 28", "reportDueDay: 0")
                    .replace("number: 1\n    title: 一节", "number: one\n    title: 一节")
                    .replace("name: 形成平台", "nam: 形成平台");

            assertThat(faultsOf(changed))
                    .isSortedAccordingTo(Comparator.comparingInt(Fault::line))
                    .extracting(fault -> fault.code().code())
                    .containsExactly(
                            "out-of-range", "not-a-whole-number", "unknown-section", "missing-field", "unknown-field");
        }

        @Test
        void isNotBlamedTwiceForWhatIsMissing() {
            String changed = PLAN.replace("  id: p\n", "").replace("plan:\n", "plan:\n  name: x\n");

            assertThat(faultsOf(changed))
                    .extracting(Fault::pointer)
                    .containsExactlyInAnyOrder("/plan/id", "/plan/name");
        }

        @Test
        void withoutAnyOfItsPartsNamesEachPart() {
            assertThat(faultsOf("{}"))
                    .extracting(Fault::pointer, Fault::code)
                    .map(row -> row.toList().toString())
                    .containsExactly("[/plan, MISSING_FIELD]", "[/sections, MISSING_FIELD]", "[/tasks, MISSING_FIELD]");
        }

        @Test
        void tellsTwoTasksWithOneNumberAndTwoIdsThatAreTheSame() {
            String task = PLAN.substring(PLAN.indexOf("  - id: p-t1\n"));

            assertThat(faultsOf(PLAN + task))
                    .extracting(Fault::code, Fault::pointer, Fault::args)
                    .map(row -> row.toList().toString())
                    .containsExactly(
                            "[DUPLICATE_ID, /tasks/1/id, [p-t1, %d]]".formatted(lineOf("- id: p-t1\n")),
                            "[DUPLICATE_NUMBER, /tasks/1/number, [1, %d]]".formatted(lineOf("section: 1") - 1),
                            "[DUPLICATE_ID, /tasks/1/indicators/0/id, [p-t1-i1, %d]]"
                                    .formatted(lineOf("- id: p-t1-i1")),
                            "[DUPLICATE_ID, /tasks/1/milestones/0/id, [p-t1-form, %d]]"
                                    .formatted(lineOf("- id: p-t1-form")));
        }

        @Test
        void namesAHundredFaultsAtMost() {
            String many =
                    IntStream.range(0, 1000).mapToObj(i -> "x" + i + ": 1\n").collect(Collectors.joining());

            assertThat(faultsOf(PLAN + many)).hasSize(100);
        }

        @Test
        void shortensWhatItQuotes() {
            Fault fault = faultsOf(PLAN.replace("id: p-t1-form", "id: p-" + "X".repeat(60)))
                    .getFirst();
            Fault unknown = faultsOf(PLAN + "y".repeat(500) + ": 1\n").getFirst();

            assertThat(fault.args().getFirst()).hasSizeLessThan(90);
            assertThat(unknown.pointer()).hasSizeLessThan(90);
        }
    }

    @Nested
    @Timeout(30)
    class TextThatIsNoPlanAtAll {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        ``                   | empty
                        # nothing            | empty
                        a: b: c              | syntax
                        {"plan": {           | syntax
                        %YAML 9.9            | syntax
                        a: @b                | syntax
                        a: &x [1]            | missing-field
                        a: [&x 1, *x]        | alias
                        [1, 2]               | not-an-object
                        工作要点             | not-an-object
                        """)
        void isRefusedByItsFirstFault(String text, String code) {
            assertThat(faultsOf(text).getFirst().code().code()).isEqualTo(code);
        }

        @Test
        void tellsWhereTheSyntaxBreaks() {
            Fault fault = faultsOf("plan:\n  id: p\n  title: \"open\n").getFirst();

            assertThat(fault.code()).isEqualTo(FaultCode.SYNTAX);
            assertThat(fault.line()).isEqualTo(4);
        }

        @Test
        void isRefusedWhenThereAreTwoDocuments() {
            Fault fault = faultsOf(PLAN + "---\nplan: {}\n").getFirst();

            assertThat(fault.code()).isEqualTo(FaultCode.SECOND_DOCUMENT);
            assertThat(fault.line()).isEqualTo(PLAN.lines().count() + 1);
        }

        @Test
        void isRefusedWhenAKeyIsNoText() {
            assertThat(faultsOf(PLAN + "? [a, b]\n: 1\n")).isNotEmpty();
        }

        @Test
        void isRefusedWithACharacterThatCannotBeSeen() {
            assertThat(faultsOf("plan: \u0001").getFirst().code()).isEqualTo(FaultCode.BAD_CHARACTER);
        }

        @Test
        void isRefusedBeforeABombGoesOff() {
            String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                    + IntStream.range(0, 20)
                            .mapToObj(i -> "%c: &%c [%s]%n"
                                    .formatted(
                                            'b' + i,
                                            'b' + i,
                                            "*%c,".formatted('a' + i).repeat(9)))
                            .collect(Collectors.joining());

            assertThat(faultsOf(bomb).getFirst().code()).isEqualTo(FaultCode.ALIAS);
        }

        @Test
        void isRefusedWhenItIsTooDeepOrTooLarge() {
            int most = GuardedYaml.MOST_CHARACTERS;
            assertThat(Stream.of(
                                    "[".repeat(most),
                                    "- ".repeat(most / 2),
                                    "? ".repeat(most / 2),
                                    "{a: ".repeat(most / 4))
                            .map(text -> faultsOf(text).getFirst().code()))
                    .containsOnly(FaultCode.TOO_DEEP);
            assertThat(faultsOf(" ".repeat(most + 1)).getFirst().code()).isEqualTo(FaultCode.TOO_LARGE);
        }

        @Test
        void doesNotTakeLongToRefuse() {
            int most = GuardedYaml.MOST_CHARACTERS;
            List<String> hostile = List.of(
                    "[" + "1,".repeat(most / 2 - 1) + "]",
                    "a: 1\n".repeat(most / 5),
                    "goals: [" + "{},".repeat(most / 3 - 4) + "]",
                    "x".repeat(most),
                    "\"" + "\\n".repeat(most / 2 - 1) + "\"",
                    "target: " + "9".repeat(most - 8),
                    "a: |\n" + " \n".repeat(most / 2 - 3),
                    "#".repeat(most),
                    "? a\n".repeat(most / 4));

            for (String text : hostile) {
                String start = text.substring(0, 10);
                assertThat(took(text)).as(start).isLessThan(Duration.ofSeconds(20));
            }
        }

        private static Duration took(String text) {
            long start = System.nanoTime();
            assertThat(faultsOf(text)).isNotEmpty();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    @Nested
    class AMessage {

        @ParameterizedTest
        @EnumSource
        void isThereForEveryFaultInBothLanguages(FaultCode code) {
            Fault fault = new Fault(1, 1, "", code, List.of("a", "b", "c"));

            assertThat(message(fault, Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(message(fault, Locale.CHINESE))
                    .isNotBlank()
                    .doesNotContain("{")
                    .isNotEqualTo(message(fault, Locale.ENGLISH));
        }

        @Test
        void namesWhatIsWrong() {
            Fault fault =
                    faultsOf(PLAN.replace("end: 2024-12-31", "end: 2023-02-30")).getFirst();

            assertThat(message(fault, Locale.ENGLISH))
                    .isEqualTo("\"2023-02-30\" is not an existing date such as 2023-06-30");
            assertThat(message(fault, Locale.CHINESE)).isEqualTo("“2023-02-30”不是存在的日期，应如 2023-06-30");
        }

        private static String message(Fault fault, Locale language) {
            return Words.in(language).of("fault." + fault.code().messageKey(), fault.args());
        }
    }

    /** With a weight for the milestone of the task. */
    private static String weighted(int weight) {
        return PLAN.replace("name: 形成平台", "name: 形成平台\n        weight: " + weight);
    }

    private static List<Fault> faultsOf(String text) {
        return catchThrowableOfType(PlanDocumentRefused.class, () -> PlanDocumentReader.read(text))
                .faults();
    }

    private static int lineOf(String words) {
        return (int) PLAN.substring(0, PLAN.indexOf(words)).lines().count()
                + (PLAN.charAt(PLAN.indexOf(words) - 1) == '\n' ? 1 : 0);
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(field -> "\"%s\": %s".formatted(field.getKey(), json(field.getValue())))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                list.stream().map(PlanDocumentReaderTest::json).collect(Collectors.joining(", ", "[", "]"));
            case String text -> "\"" + text.replace("/", "\\/") + "\"";
            default -> value.toString();
        };
    }
}
