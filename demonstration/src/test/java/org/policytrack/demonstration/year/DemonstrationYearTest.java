package org.policytrack.demonstration.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.demonstration.year.Outline.Figure;
import org.policytrack.demonstration.year.Outline.Kind;
import org.policytrack.demonstration.year.Outline.Work;

class DemonstrationYearTest {

    private static final Outline PLAN = Plans.metaverse();
    private static final Phrases PHRASES = Phrases.read();

    @Test
    void theSameSeedMakesTheSameYearAndAnotherAnother() {
        assertThat(year(7)).isEqualTo(year(7)).isNotEqualTo(year(8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023, -5})
    void everyAssignmentIsFiledAboutEachMonthWithFewExceptions(long seed) {
        List<Work> tasks =
                PLAN.works().stream().filter(work -> work.kind() == Kind.TASK).toList();
        List<String> assigned =
                tasks.stream().flatMap(DemonstrationYearTest::assignments).toList();

        Map<String, List<Deed.File>> filed =
                all(Deed.File.class, year(seed)).collect(groupingBy(file -> file.about() + " " + file.department()));

        assertThat(assigned).hasSize(103);
        assertThat(filed.keySet()).containsAll(assigned);
        assertThat(assigned)
                .allSatisfy(assignment -> assertThat(filed.get(assignment)).hasSizeGreaterThan(4));
        assertThat(PLAN.works())
                .allSatisfy(work ->
                        assertThat(filed.keySet()).containsAll(assignments(work).toList()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023, -5})
    void everyCaseOfARealYearIsInIt(long seed) {
        List<Deed> year = year(seed);

        assertThat(all(Deed.Return.class, year)).hasSizeGreaterThan(20);
        assertThat(all(Deed.Reverse.class, year)).hasSize(1);
        assertThat(all(Deed.MoveDueDate.class, year)).hasSize(1);
        assertThat(all(Deed.ChangeTarget.class, year)).hasSize(1);
        assertThat(all(Deed.Scan.class, year)).hasSizeGreaterThan(15);
        assertThat(values(year).filter(value -> value.reason() != null))
                .singleElement()
                .satisfies(fallen -> assertThat(fallen.proof())
                        .isNotNull()
                        .satisfies(proof -> assertThat(proof.link()).isNull()));
        assertThat(values(year)).anyMatch(value -> value.proof() == null);
        assertThat(waiting(year)).hasSizeBetween(1, 60);
        assertThat(all(Deed.File.class, year))
                .anyMatch(file -> file.day().getMonth() != file.period().getMonth());
        assertThat(all(Deed.File.class, year)).anyMatch(file -> file.problems() != null);
        Set<Pace> paces =
                new HashSet<>(Casting.of(PLAN, Chance.of(seed)).paces().values());
        assertThat(paces).containsExactlyInAnyOrder(Pace.values());
    }

    @Test
    void milestonesAreAchievedInTimeLateAndNotAtAll() {
        Map<String, LocalDate> achieved = new HashMap<>();
        all(Deed.File.class, year(1))
                .flatMap(file -> file.achieved().stream())
                .forEach(done -> achieved.put(done.milestone(), done.on()));
        List<String> never = PLAN.works().stream()
                .filter(work -> work.kind() == Kind.MEASURE)
                .flatMap(work -> work.milestones().stream())
                .map(Outline.Due::id)
                .filter(id -> !achieved.containsKey(id))
                .toList();

        assertThat(achieved.get("zj-metaverse-2023-m1-mechanism")).isBefore("2023-05-01");
        assertThat(achieved.get("zj-metaverse-2023-m1-alliance")).isBetween("2023-07-01", "2023-07-31");
        assertThat(never).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2023-01-25", "2023-09-20", "2024-03-01"})
    void nothingHappensAfterTheDay(String day) {
        LocalDate last = LocalDate.parse(day);

        List<Deed> played = DemonstrationYear.upTo(last, year(1));

        assertThat(played).allMatch(deed -> !deed.day().isAfter(last)).isSubsetOf(year(1));
        assertThat(played.isEmpty()).isEqualTo(last.isBefore(PLAN.start()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023, -5})
    void whatFollowsFromADeedComesAfterIt(long seed) {
        Map<String, Deed.File> filed = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Deed deed : year(seed)) {
            assertThat(ids.add(deed.id())).as(deed.id()).isTrue();
            switch (deed) {
                case Deed.File file -> filed.put(file.id(), file);
                case Deed.Accept accept -> assertThat(filed).containsKey(accept.report());
                case Deed.Return back -> assertThat(filed).containsKey(back.report());
                case Deed.Reverse reverse -> assertThat(filed).containsKey(reverse.report());
                case Deed.MoveDueDate move -> assertThat(move.day()).isBefore(move.to());
                case Deed.ChangeTarget change -> assertThat(change.to()).isPositive();
                case Deed.Scan scan -> assertThat(scan.day()).isAfterOrEqualTo(PLAN.start());
            }
        }
        assertThat(filed.values()).allSatisfy(file -> {
            assertThat(file.day()).isAfterOrEqualTo(file.period().atDay(1));
            assertThat(file.achieved()).allSatisfy(done -> assertThat(done.on()).isBetween(PLAN.start(), file.day()));
        });
    }

    /** As the services ask for: completion needs the target, and only a fall needs a reason. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023, -5})
    void figuresFollowTheRulesOfFiling(long seed) {
        List<Deed> year = year(seed);
        Map<String, BigDecimal> targets = new HashMap<>();
        PLAN.works().stream()
                .flatMap(work -> work.figures().stream())
                .forEach(figure -> targets.put(figure.id(), figure.target()));
        Set<String> takenBack =
                all(Deed.Reverse.class, year).map(Deed.Reverse::report).collect(toSet());
        Map<String, BigDecimal> before = new HashMap<>();
        for (Deed deed : year) {
            if (deed instanceof Deed.ChangeTarget change) {
                targets.put(change.indicator(), change.to());
            } else if (deed instanceof Deed.File file) {
                for (Deed.Value value : file.values()) {
                    boolean isFalling =
                            value.value().compareTo(before.getOrDefault(value.indicator(), BigDecimal.ZERO)) < 0;
                    assertThat(isFalling).as(file.id()).isEqualTo(value.reason() != null);
                    if (!takenBack.contains(file.id())) {
                        before.put(value.indicator(), value.value());
                    }
                    if (file.percent() == 100) {
                        assertThat(value.value()).isGreaterThanOrEqualTo(targets.get(value.indicator()));
                    }
                }
            }
        }
    }

    @Test
    void anotherPlanHasItsYearToo() {
        Outline small = Plans.small();
        Figure exact = small.works().getFirst().figures().getFirst();

        List<Deed> year = DemonstrationYear.of(small, 1, PHRASES);

        assertThat(all(Deed.File.class, year)).extracting(Deed.File::department).contains("one", "two");
        assertThat(year).allMatch(deed -> !deed.day().isBefore(small.start()));
        assertThat(values(year).map(Deed.Value::value).reduce((first, last) -> last))
                .hasValue(exact.target());
    }

    private static List<Deed> year(long seed) {
        return DemonstrationYear.of(PLAN, seed, PHRASES);
    }

    private static Stream<String> assignments(Work work) {
        return Stream.concat(Stream.of(work.lead()), work.cooperating().stream())
                .map(department -> work.id() + " " + department);
    }

    private static <D extends Deed> Stream<D> all(Class<D> kind, List<Deed> year) {
        return year.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Deed.Value> values(List<Deed> year) {
        return all(Deed.File.class, year).flatMap(file -> file.values().stream());
    }

    private static List<String> waiting(List<Deed> year) {
        Set<String> decided = Stream.concat(
                        all(Deed.Accept.class, year).map(Deed.Accept::report),
                        all(Deed.Return.class, year).map(Deed.Return::report))
                .collect(toSet());
        return all(Deed.File.class, year)
                .map(Deed.File::id)
                .filter(id -> !decided.contains(id))
                .toList();
    }
}
