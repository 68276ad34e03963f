package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;

/** What a department is responsible for: half of it is expected and nothing verified, unless a test says otherwise. */
final class Work {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 20);

    private final String department;
    private final int number;
    private final Task.Role role;
    private BigDecimal expected = new BigDecimal("50.0");
    private @Nullable Integer percent;
    private boolean isCompleted;
    private boolean isWithinDepartment;
    private Assignment.@Nullable Excuse excuse;

    private Work(String department, int number, Task.Role role) {
        this.department = department;
        this.number = number;
        this.role = role;
    }

    static Work leading(String department, int number) {
        return new Work(department, number, Task.Role.LEAD);
    }

    static Work cooperating(String department, int number) {
        return new Work(department, number, Task.Role.COOPERATING);
    }

    Work expecting(String percentExpected) {
        expected = new BigDecimal(percentExpected);
        return this;
    }

    Work at(int percentVerified) {
        percent = percentVerified;
        return this;
    }

    /** What is accepted, or excused after this, is by a person of the department. */
    Work withinDepartment() {
        isWithinDepartment = true;
        return this;
    }

    Work inCompletedTask() {
        isCompleted = true;
        return this;
    }

    Work excused() {
        excuse = new Assignment.Excuse(12, isWithinDepartment);
        return this;
    }

    Assignment done() {
        String id = task(number);
        Task task = new Task(
                id,
                "plan",
                Task.Kind.TASK,
                number,
                "任务" + number,
                List.of(new Task.Responsibility("zj-lead", "牵头", Task.Role.LEAD, null)),
                List.of(),
                List.of());
        return new Assignment(
                task, department, role, expected, percent == null ? null : accepted(id, percent), isCompleted, excuse);
    }

    static String task(int number) {
        return "plan-t%03d".formatted(number);
    }

    private AcceptedReport accepted(String task, int percentComplete) {
        return new AcceptedReport(
                "report-" + department + "-" + task,
                task,
                department,
                role,
                percentComplete,
                WorkStatus.IN_PROGRESS,
                DAY,
                DAY,
                isWithinDepartment,
                1);
    }
}
