package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** During an absence somebody else reviews, for as long as the office says. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class StandInTest {

    @Test
    void somebodyElseReviewsDuringAnAbsence(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL)
                .expecting("answer: 422", "status of 422")
                .open("/own-account");
        office.button("安排代理").click();
        Form standIns = Form.on(office, "section[aria-labelledby=stand-ins]")
                .fill("不在岗的审核人（用户名）", "reviewer")
                .fill("代理人（用户名）", "reviewer")
                .fill("第一天", "2023-06-26")
                .fill("最后一天", "2023-06-30")
                .fill("原因", "外出培训")
                .press("保存");
        assertThat(standIns.at().locator(".el-form-item__error, [role=alert]").first())
                .isVisible();
        standIns.fill("代理人（用户名）", "reporter-reviewer-zj-scjg").button("保存").dblclick();
        Locator row = office.page().locator("section[aria-labelledby=stand-ins] li");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("reporter-reviewer-zj-scjg 代 reviewer");

        standIns.press("终止").button("终止").dblclick();

        assertThat(row).containsText("已于 2023年6月20日 终止");
        office.open("/own-account");
        assertThat(row).containsText("已于 2023年6月20日 终止");
        office.hasNoComplaints();
    }
}
