package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** There is a ranking only where the office says so and why; a department contests its place, and is answered. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class RankedTest {

    private static final String WLT = "省文化和旅游厅的计算过程";

    @Test
    void thePlaceOfADepartmentIsContestedAndAnswered(RunningPage running) {
        // Whoever turns it off may still be reading it.
        Window office = running.of("coordinator", Look.USUAL).expecting("status of 409", "answer: 409");
        office.open("/ranking");
        Form settings = Form.on(office, "section[aria-labelledby=ranking-settings]");
        settings.turn("启用晾晒").press("保存").says("请写明理由");
        settings.fill("决定的理由", "季度晾晒").button("保存").dblclick();
        assertThat(office.button(WLT)).isVisible();
        settings.says("决定：季度晾晒");

        Window department = running.of("reporter-zj-wlt", Look.USUAL).open("/ranking");
        department.button(WLT).click();
        department.button("提出申诉").click();
        Form appeal = Form.on(department, ".opened form").press("提交申诉").says("请写明申诉内容");
        appeal.fill("申诉内容", "六月的旅游产品未计入").button("提交申诉").dblclick();
        appeal.isTaken();
        assertThat(department.text("六月的旅游产品未计入")).hasCount(1);

        office.open("/ranking").button(WLT).click();
        office.button("申诉不成立").click();
        Form answer = Form.on(office, ".opened form").press("申诉不成立").says("请写明理由");
        answer.fill("不成立的理由", "材料于七月补齐").button("申诉不成立").dblclick();
        answer.isTaken();

        department.open("/ranking").button(WLT).click();
        assertThat(department.page().locator(".opened")).containsText("材料于七月补齐");
        settings = Form.on(office.open("/ranking"), "section[aria-labelledby=ranking-settings]");
        settings.turn("启用晾晒").fill("决定的理由", "季度已过").press("保存");
        assertThat(office.text("这份工作要点没有启用晾晒")).isVisible();
        office.hasNoComplaints();
        department.hasNoComplaints();
    }
}
