package org.policytrack.reporting.taskclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private final Task task = task(
            responsible("lead", Task.Role.LEAD, null),
            responsible("group", Task.Role.COOPERATING, List.of("one", "two", "lead")),
            responsible("other", Task.Role.COOPERATING, null));

    @Test
    void aMemberOfAGroupIsResponsibleAndTheGroupItselfFilesNothing() {
        assertThat(task.roleOf("one")).contains(Task.Role.COOPERATING);
        assertThat(task.roleOf("group")).isEmpty();
        assertThat(task.roleOf("stranger")).isEmpty();
    }

    @Test
    void theLeadIsNotAskedToCooperateWithItself() {
        assertThat(task.roleOf("lead")).contains(Task.Role.LEAD);
        assertThat(task.cooperatingDepartments()).containsExactly("one", "two", "other");
    }

    @Test
    void aTaskThatNobodyLeadsIsNone() {
        assertThatThrownBy(() -> task(responsible("other", Task.Role.COOPERATING, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 169.9999, false",
        "AT_LEAST, 170.0, true",
        "AT_LEAST, 171, true",
        "EXACTLY, 169, false",
        "EXACTLY, 170.00, true",
        "EXACTLY, 171, false"
    })
    void aValueIsHeldAgainstItsTarget(Task.Comparison comparison, BigDecimal value, boolean isMet) {
        var indicator = new Task.Indicator("i", "专利", new BigDecimal("170"), "项", comparison);

        assertThat(indicator.isMetBy(value)).isEqualTo(isMet);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 170, 68, 40.0, 102",
        "AT_LEAST, 170, 200, 117.6, 0",
        "EXACTLY, 170, 200, 117.6, -30",
        "AT_LEAST, 3, 1, 33.3, 2",
        "AT_LEAST, 0, 0, 100.0, 0",
        "AT_LEAST, 0, 5, 100.0, 0",
        "EXACTLY, 0, 0, 100.0, 0",
        "EXACTLY, 0, 5, 0.0, -5"
    })
    void aValueIsSoManyPercentOfItsTargetAndATargetOfZeroIsMetOrNot(
            Task.Comparison comparison, BigDecimal target, BigDecimal value, BigDecimal percent, BigDecimal missing) {
        var indicator = new Task.Indicator("i", "专利", target, "项", comparison);

        assertThat(indicator.percentAt(value)).isEqualTo(percent);
        assertThat(indicator.missingAt(value)).isEqualByComparingTo(missing);
    }

    private static Task task(Task.Responsibility... responsibilities) {
        return new Task("t", "p", Task.Kind.TASK, 1, "任务", List.of(responsibilities), List.of(), List.of());
    }

    private static Task.Responsibility responsible(String code, Task.Role role, @Nullable List<String> members) {
        return new Task.Responsibility(code, code, role, members);
    }
}
