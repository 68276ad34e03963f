package org.policytrack.reporting.taskclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanOnDayTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Imported with 30 April; moved on 24 April to 31 May, and on 20 May twice, at last to 25 June; then a calendar. */
    private final BorrowedPlan plan = new BorrowedPlan(
            new Plan(
                    "p",
                    LocalDate.parse("2023-01-01"),
                    LocalDate.parse("2023-12-31"),
                    new Plan.Settings(20, 40, 35, 7, true),
                    null,
                    List.of(aGoal())),
            List.of(aTask()),
            List.of(
                    change("1", PlanChange.Kind.TARGET, "i", "170", "180.5", "2023-04-25"),
                    change("2", PlanChange.Kind.SETTING, "redBehind", "30", "25", "2023-05-10"),
                    change("3", PlanChange.Kind.TARGET, "i", "180.5", "200", "2023-06-01"),
                    change("4", PlanChange.Kind.TARGET, "i", "200", "160", "2023-06-01"),
                    change("5", PlanChange.Kind.SETTING, "readOwnDepartmentOnly", "false", "true", "2023-06-02"),
                    change("6", PlanChange.Kind.SETTING, "redBehind", "25", "40", "2023-06-02"),
                    change("7", PlanChange.Kind.SETTING, "reportDueDay", "28", "25", "2023-06-02")),
            List.of(
                    dates("m", "2023-04-30", "2023-04-28", null),
                    dates("g-m", "2023-12-31", "2023-12-29", null),
                    dates("m", "2023-05-31", "2023-05-31", "2023-04-24"),
                    dates("m", "2023-06-30", "2023-06-30", "2023-05-20"),
                    dates("m", "2023-06-25", "2023-06-25", "2023-05-20"),
                    dates("g-m", "2024-01-31", "2024-01-31", "2023-06-02"),
                    dates("m", "2023-06-25", "2023-06-21", "2023-06-03")));

    @ParameterizedTest
    @CsvSource({
        "2022-06-01, 2023-04-30, 2023-04-28",
        "2023-04-23, 2023-04-30, 2023-04-28",
        "2023-04-24, 2023-05-31, 2023-05-31",
        "2023-05-19, 2023-05-31, 2023-05-31",
        "2023-05-20, 2023-06-25, 2023-06-25",
        "2023-06-02, 2023-06-25, 2023-06-25",
        "2023-06-03, 2023-06-25, 2023-06-21",
        "2023-06-20, 2023-06-25, 2023-06-21"
    })
    void aMilestoneHasTheDatesThatHeldAtTheEndOfTheDay(LocalDate day, LocalDate dueDate, LocalDate actBy) {
        Task.Milestone milestone = plan.on(day).tasks().getFirst().milestones().getFirst();

        assertThat(milestone.dueDate()).isEqualTo(dueDate);
        assertThat(milestone.actBy()).isEqualTo(actBy);
        assertThat(milestone.weight()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-24, 170", "2023-04-25, 180.5", "2023-05-31, 180.5", "2023-06-01, 160", "2023-06-20, 160"})
    void aTargetIsWhatItsNextChangeTookAway(LocalDate day, BigDecimal target) {
        assertThat(plan.on(day).tasks().getFirst().indicators().getFirst().target())
                .isEqualByComparingTo(target);
    }

    @ParameterizedTest
    @CsvSource({"2023-05-09, 30", "2023-05-10, 25", "2023-06-01, 25", "2023-06-02, 40"})
    void soIsASetting(LocalDate day, int redBehind) {
        Plan.Settings settings = plan.on(day).plan().settings();

        assertThat(settings.redBehind()).isEqualTo(redBehind);
        assertThat(settings.yellowBehind()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-01, 2023-12-29", "2023-06-02, 2024-01-31"})
    void soAreTheMilestonesOfGoals(LocalDate day, LocalDate actBy) {
        assertThat(plan.on(day)
                        .plan()
                        .goals()
                        .getFirst()
                        .milestones()
                        .getFirst()
                        .actBy())
                .isEqualTo(actBy);
    }

    @Test
    void whoReadsWhatIsAsItIsToday() {
        assertThat(plan.on(LocalDate.parse("2023-05-01")).plan().settings().readOwnDepartmentOnly())
                .isTrue();
    }

    @Test
    void takenBackOnceItCanBeTakenToAnotherDay() {
        LocalDate later = LocalDate.parse("2023-05-20");

        assertThat(plan.on(LocalDate.parse("2023-01-01"))
                        .on(later)
                        .tasks()
                        .getFirst()
                        .milestones())
                .isEqualTo(plan.on(later).tasks().getFirst().milestones());
    }

    @Test
    void aCopyOfAnEarlierVersionIsReadAndIsAsItIsToday() throws IOException {
        BorrowedPlan old = JSON.readValue("""
                {"plan":{"id":"p","start":"2023-01-01","end":"2023-12-31","settings":{"yellowBehind":10,"redBehind":30,
                "staleAfterDays":35,"milestoneSoonDays":7},"goals":[]},
                "tasks":[{"id":"t","plan":"p","kind":"TASK","number":1,"title":"任务",
                "responsibilities":[{"department":"a","name":"甲","role":"LEAD"}],"indicators":[],
                "milestones":[{"id":"m","name":"节点","dueDate":"2023-06-30","actBy":"2023-06-30"}]}]}""", BorrowedPlan.class);

        assertThat(old.changes()).isEmpty();
        assertThat(old.on(LocalDate.parse("2023-01-01")).tasks()).isEqualTo(old.tasks());
        assertThat(old.tasks().getFirst().section()).isNull();
    }

    private static Task aTask() {
        return new Task(
                "t",
                "p",
                Task.Kind.TASK,
                1,
                "任务",
                List.of(new Task.Responsibility("a", "甲", Task.Role.LEAD, null)),
                List.of(new Task.Indicator("i", "专利", new BigDecimal(160), "项", Task.Comparison.AT_LEAST)),
                List.of(milestone("m", "2023-06-25", "2023-06-21")));
    }

    private static Goal aGoal() {
        return new Goal(
                "g",
                "目标",
                "目标",
                BigDecimal.TEN,
                "个",
                Task.Comparison.AT_LEAST,
                List.of(),
                false,
                null,
                null,
                List.of(milestone("g-m", "2024-01-31", "2024-01-31")));
    }

    private static Task.Milestone milestone(String id, String dueDate, String actBy) {
        return new Task.Milestone(id, "节点", LocalDate.parse(dueDate), LocalDate.parse(actBy), null, 40);
    }

    private static MilestoneDates dates(String milestone, String dueDate, String actBy, @Nullable String heldFrom) {
        return new MilestoneDates(
                milestone,
                LocalDate.parse(dueDate),
                LocalDate.parse(actBy),
                heldFrom == null ? null : LocalDate.parse(heldFrom));
    }

    private static PlanChange change(
            String id, PlanChange.Kind kind, String subject, String from, String to, String on) {
        return new PlanChange(id, kind, subject, null, "t", from, to, "会议", "c", LocalDate.parse(on));
    }
}
