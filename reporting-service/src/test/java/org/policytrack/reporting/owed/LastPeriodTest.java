package org.policytrack.reporting.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.waiver.Waived;

class LastPeriodTest {

    private static final Task TASK = new Task(
            "t",
            "p",
            Task.Kind.TASK,
            1,
            "任务",
            List.of(
                    new Task.Responsibility("lead", "牵头单位", Task.Role.LEAD, null),
                    new Task.Responsibility("other", "配合单位", Task.Role.COOPERATING, null)),
            List.of(),
            List.of());

    private final List<AcceptedReport> accepted = new ArrayList<>();
    private final Map<String, YearMonth> periods = new HashMap<>();

    @Test
    void aTaskThatIsNotCompletedOwesToTheEnd() {
        accepted("lead", "2023-05", 60);
        accepted("other", "2023-05", 100);

        assertThat(lastPeriod()).isEmpty();
    }

    @Test
    void theMonthOfTheCompletionIsOwedYet() {
        accepted("other", "2023-04", 100);
        accepted("lead", "2023-05", 100);

        assertThat(lastPeriod()).contains(YearMonth.of(2023, 5));
    }

    @Test
    void theContributionThatWasMissingCompletesIt() {
        accepted("lead", "2023-05", 100);
        accepted("other", "2023-07", 80);

        assertThat(lastPeriod()).contains(YearMonth.of(2023, 7));
    }

    @Test
    void aContributionAboutAnEarlierMonthTakesNothingBack() {
        accepted("lead", "2023-05", 100);
        accepted("other", "2023-03", 80);

        assertThat(lastPeriod()).contains(YearMonth.of(2023, 5));
    }

    @Test
    void whatIsFiledAfterTheCompletionOwesNothingMore() {
        accepted("other", "2023-04", 100);
        accepted("lead", "2023-05", 100);
        accepted("lead", "2023-09", 100);
        accepted("other", "2023-09", 100);

        assertThat(lastPeriod()).contains(YearMonth.of(2023, 5));
    }

    @Test
    void aCompletionTakenBackCountsFromTheLaterOne() {
        accepted("other", "2023-04", 100);
        accepted("lead", "2023-05", 100);
        accepted("lead", "2023-06", 90);
        accepted("lead", "2023-08", 100);

        assertThat(lastPeriod()).contains(YearMonth.of(2023, 8));
    }

    private Optional<YearMonth> lastPeriod() {
        return LastPeriod.of(TASK, accepted, Map.of(), Waived.NOTHING, periods);
    }

    private void accepted(String department, String period, int percent) {
        int number = accepted.size() + 1;
        LocalDate day = YearMonth.parse(period).atDay(20);
        accepted.add(new AcceptedReport(
                "r" + number,
                "t",
                department,
                TASK.roleOf(department).orElseThrow(),
                percent,
                percent == 100 ? WorkStatus.COMPLETED : WorkStatus.IN_PROGRESS,
                day,
                day,
                false,
                number));
        periods.put("r" + number, YearMonth.parse(period));
    }
}
