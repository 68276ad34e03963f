package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which pages, and what becomes of the page when its session ends. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class SignedInAndOutTest {

    private static final String TASK = "发展虚实融合购物空间";
    private static final String OTHER_TASK = "加强宣传推介";

    @ParameterizedTest
    @CsvSource({
        "viewer, 总览 任务 时限 督办单 通知 报告 晾晒 部门",
        "reporter-zj-jyt, 总览 任务 填报 时限 督办单 通知 报告 晾晒 部门",
        "reviewer, 总览 任务 审核 时限 督办单 通知 报告 晾晒 部门",
        "auditor, 通知 部门 审计",
        "security-administrator, 通知 部门 账号"
    })
    void eachRoleIsOfferedWhatItMayOpen(String username, String pages, RunningPage running) {
        Window window = running.of(username, Look.USUAL).settled();
        assertThat(window.page().locator("nav a").allTextContents()).containsExactly(pages.split(" "));
        window.hasNoComplaints();
    }

    @Test
    void noScriptOfThePageReadsTheSession(RunningPage running) {
        Window window = running.of("viewer", Look.USUAL).settled();
        List<Cookie> cookies = window.page().context().cookies();

        assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.httpOnly);
        assertThat(window.page().evaluate("document.cookie")).isEqualTo("");
        assertThat(window.page().evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                .asString()
                .doesNotContain("eyJ");
    }

    @Test
    void whatWasWrittenOutlivesTheSession(RunningPage running) {
        Window window = running.of("reporter-zj-scjg", Look.USUAL);
        window.expecting("401");
        Filing filing = Filing.openedIn(window).unfold(TASK).achievements(TASK, "媒体报道三篇");
        window.page().context().clearCookies();

        filing.file(TASK);
        assertThat(window.text("登录已失效").first()).isVisible();
        window.fillIn("reporter-zj-scjg", running.installation().passwordOf("reporter-zj-scjg"));

        assertThat(window.text("登录已失效").first()).isHidden();
        assertThat(filing.achievementsOf(TASK)).hasValue("媒体报道三篇");
        filing.file(TASK);
        assertThat(filing.summary()).isVisible();
        window.hasNoComplaints();
    }

    @Test
    void aDraftIsThereAfterTheLidWasClosed(RunningPage running) {
        Window window = running.of("reporter-zj-scjg", Look.USUAL);
        Filing.openedIn(window).unfold(OTHER_TASK).achievements(OTHER_TASK, "拍摄宣传片一部");
        window.text("草稿已保存在本机").first().waitFor();

        Filing again = Filing.openedIn(window).unfold(OTHER_TASK);

        assertThat(again.achievementsOf(OTHER_TASK)).hasValue("拍摄宣传片一部");
        window.hasNoComplaints();
    }

    @Test
    void whoSignsOutIsAStranger(RunningPage running) {
        Window window = running.of("viewer", Look.USUAL).settled();
        window.button("viewer").click();
        window.text("退出登录").click();
        window.page().waitForURL("**/sign-in");

        window.page().navigate("/tasks");

        window.page().waitForURL("**/sign-in?to=**");
        window.hasNoComplaints();
    }
}
