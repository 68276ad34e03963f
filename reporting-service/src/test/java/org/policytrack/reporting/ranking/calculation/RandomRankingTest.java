package org.policytrack.reporting.ranking.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;

/** What holds of every ranking, whoever is responsible for whatever and however far it is. */
class RandomRankingTest {

    private static final long SEED = 20230630;
    private static final int ROUNDS = 400;
    private static final BigDecimal HALF_A_HUNDREDTH = new BigDecimal("0.005");

    private final Random random = new Random(SEED);

    @Test
    void theOrderOfDepartmentsAndTasksChangesNothing() {
        always(plan -> {
            List<Assignment> shuffled = new ArrayList<>(plan.work());
            Collections.shuffle(shuffled, random);

            assertThat(Ranking.of(shuffled, plan.settings())).isEqualTo(plan.ranking());
        });
    }

    /** Twice as much work done as well changes no score, and no place of anybody who had one. */
    @Test
    void twiceTheLoadWithTheSameResultsChangesNothing() {
        always(plan -> {
            String department = anyOf(plan.ranking().departments()).department();
            List<Assignment> doubled = new ArrayList<>(plan.work());
            plan.work().stream()
                    .filter(assignment -> assignment.department().equals(department))
                    .map(RandomRankingTest::anotherLike)
                    .forEach(doubled::add);

            Ranking after = Ranking.of(doubled, plan.settings());

            Ranked before = of(department, plan.ranking());
            assertThat(of(department, after).calculation().score())
                    .isEqualTo(before.calculation().score());
            if (before.place().isPresent()) {
                plan.ranking().departments().forEach(ranked -> {
                    assertThat(of(ranked.department(), after).place()).isEqualTo(ranked.place());
                    assertThat(of(ranked.department(), after).score()).isEqualTo(ranked.score());
                });
            }
        });
    }

    @Test
    void placesFollowTheScores() {
        always(plan -> {
            List<Ranked> placed = plan.ranking().departments().stream()
                    .filter(ranked -> ranked.place().isPresent())
                    .toList();
            for (Ranked one : placed) {
                for (Ranked other : placed) {
                    assertThat(Integer.compare(place(one), place(other)))
                            .isEqualTo(score(other).compareTo(score(one)));
                }
                assertThat(place(one))
                        .isEqualTo(1
                                + placed.stream()
                                        .filter(other -> score(other).compareTo(score(one)) > 0)
                                        .count());
                assertThat(one.tiedWith()).isEqualTo((int) placed.stream()
                        .filter(other -> !other.equals(one) && place(other) == place(one))
                        .count());
            }
            assertThat(plan.ranking().departments().subList(0, placed.size())).isEqualTo(placed);
        });
    }

    @Test
    void theTermsAddUpToTheScore() {
        always(plan -> plan.ranking().departments().forEach(ranked -> {
            Calculation calculation = ranked.calculation();
            BigDecimal points = BigDecimal.ZERO;
            int weight = 0;
            for (Term term : calculation.terms()) {
                if (term.state() == TermState.COUNTED) {
                    BigDecimal termPoints = term.points().orElseThrow();
                    assertThat(termPoints)
                            .isEqualByComparingTo(
                                    term.attainment().orElseThrow().multiply(BigDecimal.valueOf(term.weight())));
                    points = points.add(termPoints);
                    weight += term.weight();
                } else {
                    assertThat(term.points()).isEmpty();
                }
            }
            assertThat(calculation.totalPoints()).isEqualByComparingTo(points);
            assertThat(calculation.totalWeight()).isEqualTo(weight);
            if (weight == 0) {
                assertThat(calculation.score()).isEmpty();
                assertThat(ranked.place()).isEmpty();
            } else {
                BigDecimal score = calculation.score().orElseThrow();
                assertThat(score).isEqualTo(points.divide(BigDecimal.valueOf(weight), 2, RoundingMode.HALF_UP));
                assertThat(score.multiply(BigDecimal.valueOf(weight))
                                .subtract(points)
                                .abs())
                        .isLessThanOrEqualTo(HALF_A_HUNDREDTH.multiply(BigDecimal.valueOf(weight)));
                assertThat(score).isBetween(BigDecimal.ZERO, new BigDecimal(100));
            }
        }));
    }

    /** What is said to bring a better place does, a percent less does not, and nothing that is left out does. */
    @Test
    void theNextPlaceIsWhatTheWholeRankingSaysWithThatProgress() {
        always(plan -> plan.ranking().departments().forEach(ranked -> {
            Optional<NextPlace> next = ranked.next();
            assertThat(next.isPresent())
                    .isEqualTo(ranked.place().filter(place -> place > 1).isPresent());
            next.ifPresent(found -> {
                found.steps().forEach(step -> {
                    Ranked after = of(ranked.department(), plan.with(ranked, step.task(), step.verifiedPercent()));
                    assertThat(after.place()).contains(step.place());
                    assertThat(after.score()).contains(step.score());
                    assertThat(step.place()).isLessThanOrEqualTo(found.place()).isLessThan(place(ranked));
                    Ranked nearly = of(ranked.department(), plan.with(ranked, step.task(), step.verifiedPercent() - 1));
                    assertThat(place(nearly)).isGreaterThanOrEqualTo(place(ranked));
                });
                assertThat(found.steps())
                        .isSortedAccordingTo((one, other) -> Integer.compare(one.progress(), other.progress()));
                List<String> able =
                        found.steps().stream().map(NextPlace.Step::task).toList();
                ranked.calculation().terms().stream()
                        .map(term -> term.assignment().task().id())
                        .filter(task -> !able.contains(task))
                        .forEach(task -> assertThat(place(of(ranked.department(), plan.with(ranked, task, 100))))
                                .isGreaterThanOrEqualTo(place(ranked)));
            });
        }));
    }

    @Test
    void moreThatIsVerifiedNeverMakesThePlaceWorse() {
        always(plan -> {
            Ranked ranked = anyOf(plan.ranking().departments());
            Term term = anyOf(ranked.calculation().terms());
            int percent = term.assignment().verifiedPercent();

            Ranked after = of(
                    ranked.department(),
                    plan.with(ranked, term.assignment().task().id(), percent + random.nextInt(101 - percent)));

            if (ranked.place().isPresent()) {
                assertThat(place(after)).isLessThanOrEqualTo(place(ranked));
            } else if (plan.settings().minimumVerifiedTasks() == 0) {
                after.place().ifPresent(place -> assertThat(place).isOne());
            }
        });
    }

    /** Nobody is better off for having filed nothing, unless the settings ask for something verified. */
    @Test
    void whoHasTasksEnoughIsRankedWhateverItFiled() {
        int[] lastForNothing = {0};
        always(plan -> {
            List<Ranked> enough = plan.ranking().departments().stream()
                    .filter(ranked -> plan.settings().minimumVerifiedTasks() == 0
                            && ranked.calculation().countedTasks()
                                    >= plan.settings().minimumTasks())
                    .toList();
            boolean isAnythingAchieved = enough.stream().anyMatch(RandomRankingTest::isAnythingAchievedBy);
            for (Ranked ranked : enough) {
                assertThat(ranked.place().isPresent()).isEqualTo(isAnythingAchieved);
                if (isAnythingAchieved && !isAnythingAchievedBy(ranked)) {
                    lastForNothing[0]++;
                    assertThat(enough.stream().filter(RandomRankingTest::isAnythingAchievedBy))
                            .allSatisfy(better -> assertThat(place(better)).isLessThan(place(ranked)));
                }
            }
        });
        assertThat(lastForNothing[0]).as("departments behind all others").isGreaterThan(ROUNDS / 10);
    }

    private static boolean isAnythingAchievedBy(Ranked ranked) {
        return ranked.calculation().score().orElseThrow().signum() > 0;
    }

    private void always(Consumer<RandomPlan> holds) {
        int placed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RandomPlan plan = aPlan();
            holds.accept(plan);
            placed += (int) plan.ranking().departments().stream()
                    .filter(ranked -> ranked.next().isPresent())
                    .count();
        }
        assertThat(placed).as("departments that have somebody before them").isGreaterThan(ROUNDS);
    }

    private RandomPlan aPlan() {
        int minimumTasks = 1 + random.nextInt(3);
        RankingSettings settings = new RankingSettings(
                true,
                1 + random.nextInt(10),
                random.nextInt(4),
                minimumTasks,
                random.nextInt(minimumTasks + 1),
                1 + random.nextInt(30));
        List<Assignment> work = new ArrayList<>();
        int departments = 2 + random.nextInt(7);
        for (int department = 0; department < departments; department++) {
            int tasks = 1 + random.nextInt(15);
            boolean isSilent = random.nextInt(5) == 0;
            for (int number = 1; number <= tasks; number++) {
                work.add(anything("department-" + department, number, isSilent));
            }
        }
        return new RandomPlan(List.copyOf(work), settings);
    }

    private Assignment anything(String department, int number, boolean isSilent) {
        Work work = random.nextInt(3) == 0 ? Work.leading(department, number) : Work.cooperating(department, number);
        work.expecting(BigDecimal.valueOf(random.nextInt(1001), 1).toPlainString());
        if (!isSilent && random.nextInt(5) > 0) {
            work.at(random.nextInt(101));
            if (random.nextInt(10) == 0) {
                work.inCompletedTask();
            }
        }
        return random.nextInt(10) == 0 ? work.excused().done() : work.done();
    }

    private static Assignment anotherLike(Assignment one) {
        Task task = one.task();
        Task another = new Task(
                task.id() + "-again",
                task.plan(),
                task.kind(),
                task.number(),
                task.title(),
                task.responsibilities(),
                task.indicators(),
                task.milestones());
        return new Assignment(
                another,
                one.department(),
                one.role(),
                one.expectedPercent(),
                one.verifiedOrNull(),
                one.isTaskCompleted(),
                one.excuseOrNull());
    }

    private <T> T anyOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static Ranked of(String department, Ranking ranking) {
        return ranking.departments().stream()
                .filter(ranked -> ranked.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private static int place(Ranked ranked) {
        return ranked.place().orElseThrow();
    }

    private static BigDecimal score(Ranked ranked) {
        return ranked.score().orElseThrow();
    }

    private record RandomPlan(List<Assignment> work, RankingSettings settings, Ranking ranking) {

        RandomPlan(List<Assignment> work, RankingSettings settings) {
            this(work, settings, Ranking.of(work, settings));
        }

        /** If the department had had this percent of the task verified. */
        Ranking with(Ranked ranked, String task, int percent) {
            UnaryOperator<Assignment> progress =
                    assignment -> assignment.department().equals(ranked.department())
                                    && assignment.task().id().equals(task)
                            ? new Assignment(
                                    assignment.task(),
                                    assignment.department(),
                                    assignment.role(),
                                    assignment.expectedPercent(),
                                    at(percent, assignment),
                                    assignment.isTaskCompleted(),
                                    assignment.excuseOrNull())
                            : assignment;
            return Ranking.of(work.stream().map(progress).toList(), settings);
        }

        private static AcceptedReport at(int percent, Assignment assignment) {
            return Objects.requireNonNull(
                    Work.leading(assignment.department(), assignment.task().number())
                            .at(percent)
                            .done()
                            .verifiedOrNull());
        }
    }
}
