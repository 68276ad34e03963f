package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report is drafted, written, published, corrected and withdrawn; what was published stays to be read. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class PublishedTest {

    @Test
    void whatIsPublishedIsCorrectedByAnotherEditionOnly(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL).open("/reports");
        office.button("拟稿").click();
        Form draft = Form.over(office, "拟一份报告").choose("期间", "2023年3月");
        draft.button("拟稿").dblclick();
        draft.isTaken();
        office.button("撰写文字").click();
        office.page().locator("main textarea").first().fill("本月重点推进平台建设。");
        office.button("保存文字").click();
        assertThat(office.button("撰写文字")).isVisible();
        office.button("发布").click();
        Form publication = Form.over(office, "发布这份报告？");
        publication.button("发布").dblclick();
        publication.isTaken();
        assertThat(main(office)).containsText("zj-metaverse-2023/MONTHLY/2023/1");

        office.button("更正").click();
        Form correction = Form.over(office, "另出一版更正").fill("改了什么", "平台数").fill("为什么改", "部门补报");
        correction.button("拟稿").dblclick();
        correction.isTaken();
        assertThat(main(office)).containsText("第 2 版");
        office.button("发布").click();
        Form.over(office, "发布这份报告？").press("发布").isTaken();
        assertThat(main(office)).containsText("本版更正了前一版。改了什么：平台数");

        Window reader = running.of("viewer", Look.USUAL).open("/reports");
        assertThat(main(reader).locator("tbody tr").filter(having("2023年3月"))).hasCount(2);
        main(reader).getByText("2023年3月 月报").last().click();
        assertThat(main(reader)).containsText("本版已被更正");
        assertThat(main(reader)).containsText("本月重点推进平台建设。");
        office.hasNoComplaints();
        reader.hasNoComplaints();
    }

    @Test
    void whatIsWithdrawnSaysWhy(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL).open("/reports");
        office.button("拟稿").click();
        Form.over(office, "拟一份报告").choose("类别", "季报").press("拟稿").isTaken();
        office.button("废弃草稿").click();
        Form form = Form.over(office, "废弃这份草稿？").press("废弃草稿").says("请写明理由");
        form.fill("理由", "改用月报").button("废弃草稿").dblclick();
        form.isTaken();

        for (int reading = 0; reading < 2; reading++) {
            assertThat(main(office)).containsText("理由：改用月报");
            assertThat(office.button("发布")).hasCount(0);
            assertThat(office.button("下载")).hasCount(0);
            office.again();
        }
        office.hasNoComplaints();
    }

    @Test
    void theOfficeDecidesWhatWeighsHowMuch(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL).open("/reports?part=evaluation");

        office.button("确定权重").click();
        Form.over(office, "确定维度").number("“创新能力”的权重", 40).press("保存").isTaken();

        for (int reading = 0; reading < 2; reading++) {
            assertThat(main(office)).containsText("权重 40");
            assertThat(main(office)).not().containsText("暂按假定计算");
            office.again();
        }
        office.hasNoComplaints();
    }

    @Test
    void draftsAreMadeOnTheDaysTheOfficeChooses(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL)
                .expecting("answer: 422", "status of 422")
                .open("/reports?part=schedule");

        office.button("修改日程").click();
        Form form = Form.over(office, "修改自动拟稿日程")
                .number("年报的拟稿日（月）", 2)
                .number("年报的拟稿日（日）", 30)
                .press("保存")
                .says("2 月最多有 29 天");
        form.number("年报的拟稿日（日）", 20).turn("自动拟季报").press("保存").isTaken();

        for (int reading = 0; reading < 2; reading++) {
            assertThat(main(office)).containsText("次年 2 月 20 日");
            assertThat(main(office).locator("tbody tr").filter(having("季报"))).containsText("停用");
            office.again();
        }
        office.hasNoComplaints();
    }

    private static Locator main(Window window) {
        return window.page().locator("main");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
