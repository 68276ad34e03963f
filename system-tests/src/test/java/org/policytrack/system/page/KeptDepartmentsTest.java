package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator keeps the list of departments, and how each of them is told of notices. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class KeptDepartmentsTest {

    @Test
    void aDepartmentIsAddedRenamedAndRetiredAndStaysInTheList(RunningPage running) {
        Window window = running.of("administrator", Look.USUAL);
        add(window, "zj-tyj", "省体育局", "Sports Bureau").isTaken();

        Form opened = opened(window, "zj-tyj", "省体育局");
        opened.press("修改部门");
        Form.over(window, "修改部门").fill("简称", "省体育事业局").press("保存").isTaken();
        opened = opened(window, "zj-tyj", "省体育事业局");
        opened.press("撤销部门");
        Form.over(window, "撤销“").press("撤销部门").isTaken();

        opened(window, "zj-tyj", "省体育事业局").says("已撤销（2023年6月20日）");
        assertThat(window.open("/departments").page().locator("tbody tr").filter(having("zj-tyj")))
                .containsText("已撤销");
        window.hasNoComplaints();
    }

    @Test
    void aNameMeansOneDepartmentOnly(RunningPage running) {
        Window window = running.of("administrator", Look.USUAL).expecting("answer: 4", "status of 4");

        Form form = add(window, "zj-second", "省科技厅", "Another");

        form.says("已经是 zj-kjt 的名称");
        form.fill("代码", "ZJ 2").press("保存");
        assertThat(form.at().locator(".el-form-item__error")).isVisible();
        window.hasNoComplaints();
    }

    @Test
    void aDepartmentIsToldWhenItSays(RunningPage running) {
        Window window = running.of("administrator", Look.USUAL).expecting("answer: 422", "status of 422");
        Form opened = opened(window, "zj-jtt", "省交通运输厅");
        opened.at().getByText("通知方式").click();
        opened.press("修改通知方式");
        Form form = Form.over(window, "修改通知方式")
                .turn("每周汇总")
                .fill("免打扰开始", "21:00")
                .press("保存")
                .says("必须同时填写起止时间");

        form.fill("免打扰结束", "07:30").press("保存").isTaken();

        opened = opened(window, "zj-jtt", "省交通运输厅");
        opened.at().getByText("通知方式").click();
        opened.says("21:00–07:30");
        window.hasNoComplaints();
    }

    @Test
    void aWebhookIsAddedTriedSwitchedOffAndRemoved(RunningPage running) {
        Window window = running.of("administrator", Look.USUAL).expecting("answer: 422", "status of 422");
        Form hooks = webhooks(window);
        hooks.press("新增");
        Form form = Form.over(window, "新增机器人或 Webhook")
                .choose("渠道", "Webhook")
                .fill("名称", "值班群")
                .fill("地址", "http://10.0.0.1/hook")
                .press("保存")
                .says("不允许从此处访问的网络");
        // Nobody listens there.
        form.fill("地址", "http://127.0.0.1:9/hook").button("保存").dblclick();
        form.says("whsec_").press("完成").isTaken();

        hooks.press("发测试消息").says("测试消息没有送达");
        hooks.press("停用");
        assertThat(hooks.button("启用")).isVisible();
        hooks = webhooks(window);
        assertThat(hooks.at().getByText("值班群")).hasCount(1);
        hooks.says("http://127.0.0.1:9/…").press("删除");
        Form.over(window, "删除“值班群”？").press("删除").isTaken();

        webhooks(window).says("没有机器人或 Webhook");
        window.hasNoComplaints();
    }

    private static Form add(Window window, String code, String name, String english) {
        window.open("/departments").button("新增部门").click();
        return Form.over(window, "新增部门")
                .fill("代码", code)
                .fill("简称", name)
                .fill("全称", "浙江" + name)
                .fill("英文名", english)
                .press("保存");
    }

    private static Form opened(Window window, String code, String name) {
        window.open("/departments?department=" + code);
        return Form.over(window, name);
    }

    private static Form webhooks(Window window) {
        Form opened = opened(window, "zj-yjt", "省应急管理厅");
        opened.at()
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("机器人和 Webhook"))
                .click();
        return opened;
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
