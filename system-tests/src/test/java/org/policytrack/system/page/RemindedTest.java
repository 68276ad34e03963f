package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When people are reminded, by what way, and that they have seen it. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class RemindedTest {

    @Test
    void theOfficeSaysHowOftenItReminds(RunningPage running) {
        Window office = running.of("coordinator", Look.USUAL).open("/deadlines");
        office.button("提醒规则").click();
        Form ladder = Form.over(office, "提醒规则").press("修改");
        ladder.fill("逾期后每隔几天再提醒", "0").says("写 1 到 366 之间的整数");
        ladder.fill("逾期后每隔几天再提醒", "6").button("保存").dblclick();

        ladder.says("第 1 版").says("6 天");
        office.open("/deadlines").button("提醒规则").click();
        Form.over(office, "提醒规则").says("第 1 版").says("6 天");
        office.hasNoComplaints();
    }

    @Test
    void aCalendarIsReadByItsAddressUntilItIsRevoked(RunningPage running) {
        Window person = running.of("reporter-zj-wlt", Look.USUAL).open("/deadlines");
        person.button("日历订阅").click();
        Form feeds = Form.over(person, "订阅到日历程序").press("生成订阅地址");
        Locator address = feeds.at().getByLabel("订阅地址");
        assertThat(address).hasValue(Pattern.compile("^http.+ics\\?token=.+"));
        String made = address.inputValue();
        Window program = running.stranger(Look.USUAL);
        Assertions.assertThat(program.page().request().get(made).text()).startsWith("BEGIN:VCALENDAR");

        feeds.at()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤销 "))
                .click();
        feeds.press("撤销").says("还没有订阅");

        assertThat(address).isHidden();
        Assertions.assertThat(program.page().request().get(made).status()).isBetween(400, 499);
        person.hasNoComplaints();
    }

    @Test
    void whoAcknowledgesIsNamed(RunningPage running) {
        Window person = running.of("reporter-zj-wlt", Look.USUAL).open("/notices");
        Locator notices = person.page().locator(".list ul li");
        notices.first().waitFor();
        int open = notices.count();
        notices.first().getByRole(AriaRole.LINK).click();

        person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("签收").setExact(true))
                .dblclick();

        assertThat(person.page().locator(".detail")).containsText("reporter-zj-wlt 于");
        assertThat(notices).hasCount(open - 1);
        person.again();
        assertThat(person.page().locator(".detail")).containsText("reporter-zj-wlt 于");
        person.hasNoComplaints();
    }
}
