package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Targets, verified figures and what a task may do without change only with a reason, which is there for all to read. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class ChangedPlanTest {

    private static final String TOURISM = "/tasks/" + RunningPage.PLAN + "-t12";
    private static final String MODELS = "/tasks/" + RunningPage.PLAN + "-t13";
    private static final String GUIDE = "场景虚拟形象代言人";

    @Test
    void theTargetMovesAndTheFirstOneStays(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL).open(MODELS);

        window.button("调整目标 " + GUIDE).click();
        Form.over(window, "调整目标")
                .fill("新目标", "8")
                .fill("理由", "亚运会新增三个场景")
                .press("确定")
                .isTaken();

        for (int reading = 0; reading < 2; reading++) {
            assertThat(main(window)).containsText("8 个");
            assertThat(main(window)).containsText("最初目标");
            assertThat(main(window)).containsText("亚运会新增三个场景");
            window.again();
        }
        window.hasNoComplaints();
    }

    @Test
    void aTargetThatIsNoneIsSaidToBeNone(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL).open(TOURISM);

        window.button("调整目标 沉浸式旅游产品").click();
        Form form = Form.over(window, "调整目标").fill("新目标", "-5").fill("理由", "试填");
        form.says("请写大于零的数");
        assertThat(form.button("确定")).isDisabled();
        form.fill("新目标", "12").fill("理由", "  ").press("确定").says("请写明理由");

        assertThat(form.at()).isVisible();
        window.hasNoComplaints();
    }

    @Test
    void aDateFarFromThePlanIsRefusedAtItsField(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL)
                .expecting("answer: 422", "status of 422")
                .open("/tasks/" + RunningPage.PLAN + "-m3");

        window.button("调整日期").first().click();
        Form form = Form.over(window, "调整日期").fill("新日期", "2003-01-31").fill("理由", "试填");
        form.press("确定");

        assertThat(form.at().locator(".el-form-item__error")).isVisible();
        assertThat(form.at()).not().containsText("errors");
        window.hasNoComplaints();
    }

    @Test
    void aReversedFigureCountsNoMoreAndSaysWhy(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL).open(TOURISM);
        Locator reverse =
                window.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^冲销 ")));
        reverse.first().waitFor();

        reverse.first().click();
        Form.over(window, "冲销数据").fill("理由", "同一产品重复计算").press("确定").isTaken();

        for (int reading = 0; reading < 2; reading++) {
            assertThat(main(window)).containsText("后被冲销");
            assertThat(main(window)).containsText("同一产品重复计算");
            window.again();
        }
        window.hasNoComplaints();
    }

    @Test
    void aWaiverIsGrantedAndTakenBack(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL).open(TOURISM);

        window.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("豁免").setExact(true))
                .click();
        Form.over(window, "豁免")
                .choose("豁免内容", "省商务厅")
                .fill("理由", "职责已划转")
                .press("确定")
                .isTaken();
        assertThat(main(window)).containsText("部门免报 · 省商务厅");
        window.again().button("撤销 省商务厅").click();
        Form.over(window, "撤销豁免").says("职责已划转").fill("理由", "仍须参与").press("确定").isTaken();

        assertThat(main(window)).containsText("coordinator 撤销：仍须参与");
        window.again();
        assertThat(main(window)).containsText("coordinator 撤销：仍须参与");
        assertThat(window.button("撤销 省商务厅")).hasCount(0);
        window.hasNoComplaints();
    }

    @Test
    void whoPressesTwiceDecidesOnce(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL).open("/tasks/" + RunningPage.PLAN + "-t08");

        window.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("豁免").setExact(true))
                .click();
        Form form = Form.over(window, "豁免").choose("豁免内容", "元宇宙终端标杆级产品").fill("理由", "首批产品推迟至次年");
        form.button("确定").dblclick(new Locator.DblclickOptions().setDelay(40));
        form.isTaken();
        window.again();

        assertThat(window.page().getByText("指标未达目标 · 元宇宙终端标杆级产品")).hasCount(1);
        window.hasNoComplaints();
    }

    private static Locator main(Window window) {
        return window.page().locator("main");
    }
}
