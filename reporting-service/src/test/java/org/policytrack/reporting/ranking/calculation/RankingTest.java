package org.policytrack.reporting.ranking.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.policytrack.reporting.ranking.calculation.Work.cooperating;
import static org.policytrack.reporting.ranking.calculation.Work.leading;
import static org.policytrack.reporting.ranking.calculation.Work.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    /** A lead weighs 2 and who cooperates 1; one task with something verified is enough. */
    private static final RankingSettings ONE_IS_ENOUGH = new RankingSettings(true, 2, 1, 1, 1, 5);

    /** As long as nothing else is decided, but on. */
    private static final RankingSettings BY_DEFAULT = new RankingSettings(
            true,
            RankingSettings.DEFAULT.leadWeight(),
            RankingSettings.DEFAULT.cooperatingWeight(),
            RankingSettings.DEFAULT.minimumTasks(),
            RankingSettings.DEFAULT.minimumVerifiedTasks(),
            RankingSettings.DEFAULT.fromExpectedPercent());

    @Nested
    class ATerm {

        @ParameterizedTest
        @CsvSource({
            "50.0,   0,   0.0",
            "50.0,  40,  80.0",
            "50.0,  49,  98.0",
            "50.0,  50, 100.0",
            "50.0, 100, 100.0", // more than expected is of no advantage
            "49.6,  40,  80.6", // 80.645…
            "33.3,   1,   3.0",
            " 5.0,   5, 100.0",
            "100.0, 99,  99.0",
            "100.0, 100, 100.0"
        })
        void isWhatIsVerifiedOfWhatIsExpectedTimesTheWeightOfTheRole(
                String expected, int verified, BigDecimal attainment) {
            Term lead = onlyTermOf(leading("a", 1).expecting(expected).at(verified));
            Term cooperating =
                    onlyTermOf(cooperating("a", 1).expecting(expected).at(verified));

            assertThat(lead.attainment()).contains(attainment);
            assertThat(lead.points()).contains(attainment.multiply(BigDecimal.TWO));
            assertThat(cooperating.attainment()).contains(attainment);
            assertThat(cooperating.points()).contains(attainment);
        }

        @Test
        void ofWhichNothingWasVerifiedCountsAsNothingAchieved() {
            Term term = onlyTermOf(leading("a", 1));

            assertThat(term.state()).isEqualTo(TermState.COUNTED);
            assertThat(term.points()).contains(new BigDecimal("0.0"));
        }

        /** Else who cooperated would be held to a percent that nobody asks for any more. */
        @Test
        void ofACompletedTaskIsAllThatIsExpected() {
            assertThat(onlyTermOf(cooperating("a", 1).at(10).inCompletedTask()).attainment())
                    .contains(new BigDecimal("100.0"));
        }

        @ParameterizedTest
        @CsvSource({"0.0, NOT_DUE", "4.9, NOT_DUE", "5.0, COUNTED", "100.0, COUNTED"})
        void countsFromTheDayOnWhichEnoughIsExpected(String expected, TermState state) {
            assertThat(onlyTermOf(leading("a", 1).expecting(expected).at(60)).state())
                    .isEqualTo(state);
        }

        @Test
        void thatIsExcusedIsNeitherForNorAgainstTheDepartment() {
            Ranked with = only(Ranking.of(
                    List.of(
                            leading("a", 1).at(40).done(),
                            cooperating("a", 2).excused().done()),
                    ONE_IS_ENOUGH));
            Ranked without = only(Ranking.of(List.of(leading("a", 1).at(40).done()), ONE_IS_ENOUGH));

            assertThat(with.score()).isEqualTo(without.score()).contains(new BigDecimal("80.00"));
            assertThat(with.calculation().terms())
                    .extracting(Term::state)
                    .containsExactly(TermState.COUNTED, TermState.EXCUSED);
            assertThat(with.calculation().terms().getLast().points()).isEmpty();
        }

        @Test
        void thatThePeopleOfTheDepartmentHaveDecidedIsMarkedWhereItCountsOrIsExcused() {
            Calculation calculation = only(Ranking.of(
                            of(
                                    leading("a", 1).at(40),
                                    leading("a", 2).withinDepartment().at(40),
                                    cooperating("a", 3).withinDepartment().excused(),
                                    cooperating("a", 4).excused(),
                                    leading("a", 5).withinDepartment(),
                                    leading("a", 6).withinDepartment().at(1).expecting("1.0")),
                            ONE_IS_ENOUGH))
                    .calculation();

            assertThat(calculation.terms())
                    .extracting(Term::isDecidedWithinDepartment)
                    .containsExactly(false, true, true, false, false, false);
            assertThat(calculation.decidedWithinDepartment()).isEqualTo(2);
        }

        @Test
        void ofARoleThatWeighsNothingDoesNotCount() {
            RankingSettings leadsOnly = new RankingSettings(true, 1, 0, 1, 1, 5);

            Ranked ranked = only(Ranking.of(
                    List.of(
                            leading("a", 1).at(50).done(),
                            cooperating("a", 2).at(0).done()),
                    leadsOnly));

            assertThat(ranked.score()).contains(new BigDecimal("100.00"));
            assertThat(ranked.calculation().terms().getLast().state()).isEqualTo(TermState.NO_WEIGHT);
        }
    }

    @Nested
    class AScore {

        @Test
        void isTheMeanOfTheTermsByTheirWeights() {
            Calculation calculation = only(Ranking.of(
                            List.of(
                                    leading("a", 1).at(40).done(),
                                    cooperating("a", 2).at(50).done()),
                            ONE_IS_ENOUGH))
                    .calculation();

            assertThat(calculation.totalPoints()).isEqualTo(new BigDecimal("260.0"));
            assertThat(calculation.totalWeight()).isEqualTo(3);
            assertThat(calculation.score()).contains(new BigDecimal("86.67"));
        }

        @Test
        void ofTwelveTasksIsHeldAgainstThatOfTwo() {
            List<Assignment> work = new ArrayList<>(
                    of(leading("few", 1).at(40), leading("few", 2).at(50)));
            IntStream.rangeClosed(1, 6)
                    .forEach(i -> work.addAll(of(
                            leading("many", 100 + i).at(40),
                            leading("many", 200 + i).at(50))));

            Ranking ranking = Ranking.of(work, ONE_IS_ENOUGH);

            assertThat(ranking.departments())
                    .extracting(ranked -> ranked.place().orElse(0))
                    .containsExactly(1, 1);
            assertThat(ranking.departments().get(0).score())
                    .isEqualTo(ranking.departments().get(1).score());
        }

        @Test
        void showsItsTermsInTheOrderOfThePlan() {
            Ranked ranked = only(Ranking.of(
                    of(
                            leading("a", 12).at(40),
                            cooperating("a", 3).at(40),
                            leading("a", 7).at(40)),
                    ONE_IS_ENOUGH));

            assertThat(ranked.calculation().terms())
                    .extracting(term -> term.assignment().task().id())
                    .containsExactly(task(3), task(7), task(12));
        }
    }

    @Nested
    class APlace {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "50       | 1 | 0",
                    "50,40    | 1,2 | 0,0",
                    "50,50,40 | 1,1,3 | 1,1,0",
                    "50,40,40 | 1,2,2 | 0,1,1",
                    "40,40,40 | 1,1,1 | 2,2,2",
                    "50,45,45,45,10 | 1,2,2,2,5 | 0,2,2,2,0",
                    "90,60,50 | 1,1,1 | 2,2,2" // all as expected
                })
        void isOneMoreThanThereAreBetterOnesAndTellsHowManyShareIt(String verified, String places, String tied) {
            List<Assignment> work = new ArrayList<>();
            String[] percents = verified.split(",", -1);
            for (int i = 0; i < percents.length; i++) {
                work.add(leading("department-" + i, 1)
                        .at(Integer.parseInt(percents[i].strip()))
                        .done());
            }

            List<Ranked> ranked = Ranking.of(work, ONE_IS_ENOUGH).departments();

            assertThat(ranked)
                    .extracting(department -> department.place().orElse(0))
                    .containsExactlyElementsOf(numbers(places));
            assertThat(ranked).extracting(Ranked::tiedWith).containsExactlyElementsOf(numbers(tied));
        }

        private static List<Integer> numbers(String commaSeparated) {
            return Arrays.stream(commaSeparated.split(","))
                    .map(Integer::valueOf)
                    .toList();
        }

        /** 86.6666… and 86.6700 are both shown as 86.67. */
        @Test
        void isSharedByScoresThatAreShownAsEqual() {
            RankingSettings tenToOne = new RankingSettings(true, 10, 10, 1, 1, 5);
            List<Assignment> work = new ArrayList<>(of(
                    leading("a", 1).expecting("100.0").at(86),
                    leading("a", 2).expecting("100.0").at(87),
                    leading("a", 3).expecting("100.0").at(87)));
            for (int i = 0; i < 100; i++) {
                work.add(leading("b", 100 + i)
                        .expecting("100.0")
                        .at(i < 67 ? 87 : 86)
                        .done());
            }

            assertThat(Ranking.of(work, tenToOne).departments())
                    .extracting(ranked -> ranked.score().orElseThrow())
                    .containsExactly(new BigDecimal("86.67"), new BigDecimal("86.67"));
            assertThat(Ranking.of(work, tenToOne).departments())
                    .extracting(ranked -> ranked.place().orElse(0))
                    .containsExactly(1, 1);
        }

        @ParameterizedTest
        @CsvSource({
            "0, 0, NOTHING_COUNTS, 0, 3",
            "1, 1, TOO_FEW_TASKS, 1, 3",
            "2, 2, TOO_FEW_TASKS, 2, 3",
            "3, 0, TOO_LITTLE_VERIFIED, 0, 2",
            "3, 1, TOO_LITTLE_VERIFIED, 1, 2",
            "3, 2, , , ",
            "4, 4, , , "
        })
        void takesEnoughTasksAndEnoughVerified(
                int counted, int verified, NoPlace.Reason reason, Integer had, Integer needed) {
            RankingSettings threeAndTwo = new RankingSettings(true, 2, 1, 3, 2, 5);
            List<Assignment> work = new ArrayList<>(
                    List.of(leading("a", 99).expecting("1.0").at(1).done()));
            for (int i = 0; i < counted; i++) {
                work.add(
                        i < verified
                                ? leading("a", i).at(30).done()
                                : leading("a", i).done());
            }

            Ranked ranked = only(Ranking.of(work, threeAndTwo));

            if (reason == null) {
                assertThat(ranked.place()).contains(1);
                assertThat(ranked.noPlace()).isEmpty();
            } else {
                assertThat(ranked.noPlace()).contains(new NoPlace(reason, had, needed));
                assertThat(ranked.place()).isEmpty();
                assertThat(ranked.score()).isEmpty();
            }
        }

        /** If it were left out, not filing would be the best answer. */
        @Test
        void isTheLastForWhoHasNothingVerified() {
            Ranking ranking = Ranking.of(
                    of(
                            leading("a-filed-nothing", 1),
                            leading("a-filed-nothing", 2),
                            leading("b-hardly-began", 3).at(1),
                            leading("b-hardly-began", 4)),
                    BY_DEFAULT);

            assertThat(ranking.departments())
                    .extracting(Ranked::department)
                    .containsExactly("b-hardly-began", "a-filed-nothing");
            assertThat(ranking.departments())
                    .extracting(ranked -> ranked.place().orElse(0))
                    .containsExactly(1, 2);
            assertThat(ranking.departments().getLast().score()).contains(new BigDecimal("0.00"));
            assertThat(ranking.departments().getLast().next()).isPresent();
        }

        /** Else all would share the first place for nothing; who was accepted at 0 percent achieved no more. */
        @ParameterizedTest
        @CsvSource({"false, 0, ", "true, 0, ", "true, 1, 1"})
        void isNobodysWhereNobodyAchievedAnything(boolean isAnythingFiled, int percent, @Nullable Integer first) {
            Work work = leading("a", 1);
            Ranking ranking = Ranking.of(
                    of(
                            isAnythingFiled ? work.at(percent) : work,
                            leading("a", 2),
                            leading("b", 3),
                            leading("b", 4),
                            leading("c-too-few", 5).at(50)),
                    BY_DEFAULT);

            Ranked a = ranking.departments().getFirst();
            Ranked b = ranking.departments().get(1);
            assertThat(ranking.departments()).extracting(Ranked::department).containsExactly("a", "b", "c-too-few");
            assertThat(a.placeOrNull()).isEqualTo(first);
            if (first == null) {
                assertThat(a.noPlace()).contains(new NoPlace(NoPlace.Reason.NOTHING_TO_RANK, 0, 1));
                assertThat(b.noPlace()).isEqualTo(a.noPlace());
                assertThat(a.score()).isEmpty();
                assertThat(a.next()).isEmpty();
            } else {
                assertThat(b.place()).contains(2);
            }
            assertThat(ranking.departments().getLast().noPlace())
                    .contains(new NoPlace(NoPlace.Reason.TOO_FEW_TASKS, 1, 2));
        }

        @Test
        void isTakenFromNobodyByWhoHasNone() {
            Ranking ranking = Ranking.of(
                    of(
                            leading("a-without", 1).at(50),
                            leading("b", 2).at(30),
                            leading("b", 3).at(30),
                            leading("c", 4).at(20),
                            leading("c", 5).at(20)),
                    new RankingSettings(true, 2, 1, 2, 1, 5));

            assertThat(ranking.departments()).extracting(Ranked::department).containsExactly("b", "c", "a-without");
            assertThat(ranking.departments())
                    .extracting(ranked -> ranked.place().orElse(0))
                    .containsExactly(1, 2, 0);
        }

        @Test
        void thereIsNoneWhereNobodyIsResponsibleForAnything() {
            assertThat(Ranking.of(List.of(), ONE_IS_ENOUGH).departments()).isEmpty();
        }
    }

    @Nested
    class TheNextPlace {

        /** 80 for both of a's tasks; 85 for b: 15 points more it takes, on the lead's task half as much progress. */
        @Test
        void isToldByTheLeastProgressOnEachTaskThatBringsIt() {
            Ranking ranking = Ranking.of(
                    of(
                            leading("a", 1).at(40),
                            cooperating("a", 2).at(40),
                            leading("b", 3).at(45),
                            leading("b", 4).at(40)),
                    ONE_IS_ENOUGH);

            assertThat(ranking.departments()).extracting(Ranked::department).containsExactly("b", "a");
            assertThat(ranking.departments().getFirst().next()).isEmpty();
            assertThat(ranking.departments().getLast().next())
                    .contains(new NextPlace(
                            1,
                            new BigDecimal("85.00"),
                            List.of(
                                    new NextPlace.Step(task(1), 44, 4, new BigDecimal("85.33"), 1),
                                    new NextPlace.Step(task(2), 48, 8, new BigDecimal("85.33"), 1))));
        }

        @Test
        void isSharedByWhoBecomesEqual() {
            Ranking ranking = Ranking.of(
                    of(
                            leading("a", 1).at(50),
                            leading("b", 2).at(40),
                            leading("c", 3).at(30)),
                    ONE_IS_ENOUGH);

            assertThat(ranking.departments().getLast().next())
                    .contains(new NextPlace(
                            2,
                            new BigDecimal("80.00"),
                            List.of(new NextPlace.Step(task(3), 40, 10, new BigDecimal("80.00"), 2))));
        }

        @Test
        void isOutOfReachOfAnySingleTaskWhereTooMuchIsMissing() {
            Ranking ranking = Ranking.of(
                    of(leading("a", 1).at(50), leading("b", 2), leading("b", 3).at(0)), ONE_IS_ENOUGH);

            assertThat(ranking.departments().getLast().next())
                    .contains(new NextPlace(1, new BigDecimal("100.00"), List.of()));
        }

        @Test
        void isNotBroughtByWhatDoesNotCount() {
            Ranking ranking = Ranking.of(
                    of(
                            leading("a", 1).at(50),
                            leading("b", 2).at(40),
                            leading("b", 3).expecting("1.0"),
                            cooperating("b", 4).excused()),
                    ONE_IS_ENOUGH);

            assertThat(ranking.departments().getLast().next().orElseThrow().steps())
                    .extracting(NextPlace.Step::task)
                    .containsExactly(task(2));
        }

        @Test
        void isNotSpokenOfWithoutAPlace() {
            Ranking ranking = Ranking.of(
                    of(
                            leading("a", 1).at(50),
                            leading("a", 2).at(50),
                            leading("b", 3).at(10)),
                    new RankingSettings(true, 2, 1, 2, 1, 5));

            assertThat(ranking.departments().getLast().department()).isEqualTo("b");
            assertThat(ranking.departments().getLast().next()).isEmpty();
        }
    }

    @Nested
    class Settings {

        @Test
        void thereIsNoRankingUnlessSomebodyDecidesOtherwise() {
            assertThat(RankingSettings.DEFAULT.isOn()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 1, 2, 1, 5",
            "11, 1, 2, 1, 5",
            "0, 0, 2, 1, 5",
            "2, 11, 2, 1, 5",
            "2, 1, 0, 1, 5",
            "2, 1, 101, 1, 5",
            "2, 1, 2, -1, 5",
            "2, 1, 2, 3, 5",
            "2, 1, 2, 1, 0",
            "2, 1, 2, 1, 101"
        })
        void nonsenseIsNoSetting(int lead, int cooperating, int tasks, int verified, int expected) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RankingSettings(true, lead, cooperating, tasks, verified, expected));
        }
    }

    private static Term onlyTermOf(Work work) {
        return only(Ranking.of(List.of(work.done()), ONE_IS_ENOUGH))
                .calculation()
                .terms()
                .getFirst();
    }

    private static Ranked only(Ranking ranking) {
        assertThat(ranking.departments()).hasSize(1);
        return ranking.departments().getFirst();
    }

    private static List<Assignment> of(Work... work) {
        return Arrays.stream(work).map(Work::done).toList();
    }
}
