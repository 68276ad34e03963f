package org.policytrack.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.TestPlan.aPlan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policytrack.task.DepartmentServiceStub;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

/** What arrives at department-service. */
@QuarkusTest
class DeadlineNoticeTest extends TaskServiceTest {

    private static final String UNITS = "[省发展改革委, 省委网信办, 省经信厅, 省科技厅, 省市场监管局]";

    @Test
    void beforeTheDateTheLiaisonOfficersAreTold() {
        TestPlan plan = scannedOn("2023-04-14", aPlan());

        JsonNode notice = of("zj-wxb", noticesOf(plan, "DUE_IN_14"));

        assertThat(notice.path("kind").asText()).isEqualTo("DEADLINE");
        assertThat(roles(notice)).isEqualTo("[\"reporter\"]");
        assertThat(notice.path("about").asText()).isEqualTo(plan.mechanism());
        assertThat(notice.path("occasion").asText()).isEqualTo(plan.mechanism() + "/DUE_IN_14/2023-04-28");
        assertThat(notice.path("title").asText()).isEqualTo("【期限提醒】建立元宇宙部门工作协同机制：还有 14 天");
        assertThat(notice.path("text").asText())
                .isEqualTo(
                        "“完善推进机制”的节点“建立元宇宙部门工作协同机制”（2023年4月底前）应于 2023-04-30 前完成，" + "请在 2023-04-28（工作日）前办理，距今还有 14 天。");
        assertThat(notice.path("reason").asText())
                .isEqualTo("贵单位是“完善推进机制”的责任单位。按本计划的提醒阶梯，在办理日（2023-04-28）前 14 天提醒，" + "逢休息日提前到前一个工作日；剩余 1 天起同时提醒单位负责人。");
        assertThat(notice.path("reasonEn").asText())
                .contains("reminds 14 day(s) before the day to act by, 2023-04-28")
                .contains("from 1 day(s) left on");
        assertThat(notice.has("climb")).isFalse();
    }

    @Test
    void onTheDayTheHeadIsToldToo() {
        TestPlan plan = scannedOn("2023-04-28", aPlan());

        assertThat(noticesOf(plan, "DUE_TODAY"))
                .hasSize(5)
                .allSatisfy((department, notice) -> assertThat(roles(notice)).isEqualTo("[\"reporter\",\"head\"]"));
    }

    @Test
    void onAFridayTheRungOfOneDayBeforeAMondayTellsTheHeadToo() {
        clock.isOn("2023-03-01");
        TestPlan plan = aPlan().imported();
        moved(plan.mechanism(), "2023-05-22");

        clock.isOn("2023-05-15");
        scan();
        clock.isOn("2023-05-19");
        scan();

        assertThat(noticesOf(plan, "DUE_IN_1"))
                .hasSize(5)
                .allSatisfy((department, notice) -> assertThat(roles(notice)).isEqualTo("[\"reporter\",\"head\"]"));
        assertThat(noticesOf(plan, "DUE_IN_7"))
                .hasSize(5)
                .allSatisfy((department, notice) -> assertThat(roles(notice)).isEqualTo("[\"reporter\"]"));
    }

    @Test
    void whatIsLateClimbsWhileTheOfficeIsNotTold() {
        TestPlan plan = scannedOn("2023-05-04", aPlan().with(UNITS, "[省委网信办, 省经信厅]"));

        Map<String, JsonNode> notices = noticesOf(plan, "OVERDUE");

        assertThat(notices).containsOnlyKeys("zj-wxb", "zj-jxt").allSatisfy((department, notice) -> {
            assertThat(roles(notice)).isEqualTo("[\"reporter\",\"head\"]");
            assertThat(notice.path("climb"))
                    .hasToString("{\"on\":\"2023-05-08\",\"department\":\"zj-fgw\",\"roles\":[\"coordinator\"]}");
            assertThat(notice.path("title").asText()).isEqualTo("【逾期提醒】建立元宇宙部门工作协同机制：已逾期 1 个工作日");
            assertThat(notice.path("titleEn").asText()).isEqualTo("[Overdue] 建立元宇宙部门工作协同机制: 1 working day(s) late");
            assertThat(notice.path("reason").asText()).contains("每 7 天提醒一次").contains("这是第 1 次");
        });
    }

    @Test
    void fiveWorkingDaysLateTheOfficeIsToldInsteadOfClimbing() {
        TestPlan plan = aPlan().with(UNITS, "[省委网信办, 省经信厅]");
        plan = scannedOn("2023-05-08", plan);
        assertThat(noticesOf(plan, "OVERDUE_2")).containsOnlyKeys("zj-wxb", "zj-jxt");
        clock.isOn("2023-05-15");
        scan();

        Map<String, JsonNode> notices = noticesOf(plan, "OVERDUE_3");

        assertThat(notices).containsOnlyKeys("zj-wxb", "zj-jxt", "zj-fgw");
        assertThat(notices.values()).noneMatch(notice -> notice.has("climb"));
        assertThat(roles(of("zj-fgw", notices))).isEqualTo("[\"coordinator\"]");
        assertThat(of("zj-fgw", notices).path("reason").asText())
                .contains("统筹协调单位")
                .contains("已逾期 9 个工作日");
        assertThat(of("zj-fgw", notices).path("reasonEn").asText()).contains("late by 9 working day(s)");
    }

    @Test
    void anOfficeThatIsItselfResponsibleGetsOneNoticeForAllItsRoles() {
        TestPlan plan = scannedOn("2023-05-04", aPlan());

        Map<String, JsonNode> notices = noticesOf(plan, "OVERDUE");

        assertThat(notices).hasSize(5);
        assertThat(roles(of("zj-fgw", notices))).isEqualTo("[\"reporter\",\"head\",\"coordinator\"]");
        assertThat(notices.values()).noneMatch(notice -> notice.has("climb"));
    }

    private TestPlan scannedOn(String day, TestPlan plan) {
        clock.isOn("2023-03-01");
        plan.imported();
        clock.isOn(day);
        scan();
        return plan;
    }

    private static void moved(String milestone, String dueDate) {
        asCoordinator()
                .header("If-Match", "*")
                .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(dueDate))
                .post("/milestones/" + milestone + "/due-date-changes")
                .then()
                .statusCode(201);
    }

    private static void scan() {
        asCoordinator().post("/deadline-scans").then().statusCode(201);
    }

    private static JsonNode of(String department, Map<String, JsonNode> notices) {
        return Objects.requireNonNull(notices.get(department), department);
    }

    private static String roles(JsonNode notice) {
        return notice.path("roles").toString();
    }

    /** Those of one rung of the mechanism by department, once the outbox has come to rest; two for one department fail. */
    private static Map<String, JsonNode> noticesOf(TestPlan plan, String rung) {
        String occasion = plan.mechanism() + "/" + rung + "/";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !ofOccasion(plan, occasion).isEmpty() && DepartmentServiceStub.hasComeToRest());
        return ofOccasion(plan, occasion).stream()
                .collect(Collectors.toMap(notice -> notice.path("department").asText(), notice -> notice));
    }

    private static List<JsonNode> ofOccasion(TestPlan plan, String occasion) {
        return DepartmentServiceStub.noticesAbout(plan.mechanism()).stream()
                .filter(notice -> notice.path("occasion").asText().startsWith(occasion))
                .toList();
    }
}
