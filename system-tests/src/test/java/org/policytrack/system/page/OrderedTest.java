package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 督办单: issued, replied to, returned, replied to again and closed, each step read by the other side. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class OrderedTest {

    private static final String DATA = "开发元宇宙数据要素价值";

    @Test
    void anOrderGoesToAndFroUntilTheOfficeClosesIt(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL).open("/orders");
        office.button("发督办单").click();
        Form order = Form.over(office, "发督办单").choose("督办事项", DATA).choose("承办部门", "省大数据局");
        order.fill("督办要求", "请报告数据交易平台的进度").button("发出").dblclick();
        order.isTaken();
        assertThat(office.page().getByText("请报告数据交易平台的进度").first()).isVisible();
        String opened =
                Pattern.compile("^https?://[^/]+").matcher(office.page().url()).replaceFirst("");

        Window department = running.of("reporter-zj-dsj", Look.USUAL).open(opened);
        department.button("提交回复").click();
        assertThat(department.text("请先写内容")).isVisible();
        say(department, "回复内容", "平台已上线试运行", "提交回复");
        assertThat(detail(department)).containsText("已回复待审阅");
        say(office.open(opened), "审阅意见", "请附运行数据", "退回重报");
        assertThat(detail(office)).containsText("待回复");
        assertThat(department.open(opened).text("请附运行数据")).isVisible();
        say(department, "回复内容", "试运行三周，交易 120 笔", "提交回复");
        assertThat(detail(department)).containsText("已回复待审阅");
        say(office.open(opened), "审阅意见", "材料齐全", "办结");

        for (int reading = 0; reading < 2; reading++) {
            assertThat(detail(office)).containsText("已办结");
            assertThat(detail(office).locator("ol li")).hasCount(5);
            office.again();
        }
        assertThat(office.open("/orders").text("请报告数据交易平台的进度")).hasCount(1);
        office.hasNoComplaints();
        department.hasNoComplaints();
    }

    @Test
    void aDayThatIsPastIsNoDayToReplyBy(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL);
        office.open("/orders").button("发督办单").click();
        Form order = Form.over(office, "发督办单").choose("督办事项", DATA);
        order.fill("督办要求", "这一张不应发出").fill("回复期限", "2023-01-01").press("发出");

        // The browser itself says so at the field.
        assertThat(order.at().locator("input:invalid")).isFocused();
        assertThat(office.open("/orders").text("这一张不应发出")).hasCount(0);
        office.hasNoComplaints();
    }

    private static void say(Window window, String label, String text, String button) {
        window.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .fill(text);
        window.button(button).click();
    }

    private static Locator detail(Window window) {
        return window.page().locator("main section").last();
    }
}
