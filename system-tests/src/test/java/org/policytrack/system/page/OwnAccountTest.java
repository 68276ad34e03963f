package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What everybody sets for themselves: the password, the second factor, how they are told. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class OwnAccountTest {

    private static final String CHOSEN = "Kuayue-2023-Shanhai";

    @Test
    void theFirstPasswordIsChangedBeforeAnythingElse(RunningPage running) {
        String first = madeViewer(running, "fang-min", "方敏");
        Window person = running.stranger(Look.USUAL).expecting("answer: 4", "status of 4");
        person.signIn("fang-min", first);
        assertThat(person.text("请先完成以下事项")).isVisible();

        changePassword(person, "Not-the-present-1", CHOSEN);
        assertThat(person.page().locator(".el-form-item__error").first()).isVisible();
        changePassword(person, first, "Short-1");
        assertThat(person.page().locator(".el-form-item__error").first()).isVisible();
        changePassword(person, first, CHOSEN);
        person.page().waitForURL("**/sign-in**");
        person.signIn("fang-min", CHOSEN);

        assertThat(person.open("/tasks").heading()).hasText("任务");
        person.hasNoComplaints();
    }

    @Test
    void theSecondFactorCountsFromItsFirstCode(RunningPage running) {
        String first = madeViewer(running, "gao-yuan", "高远");
        Window person = running.stranger(Look.USUAL).expecting("answer: 4", "status of 4");
        changePassword(person.signIn("gao-yuan", first), first, CHOSEN);
        person.page().waitForURL("**/sign-in**");
        person.signIn("gao-yuan", CHOSEN).open("/own-account");

        person.button("启用动态口令").click();
        String secret = person.page().locator("code").first().textContent();
        person.page().locator("input[name=code]").fill("000000");
        person.button("确认启用").click();
        assertThat(person.page().locator(".el-form-item__error")).isVisible();
        person.page().locator("input[name=code]").fill(OneTimeCode.of(secret, 0));
        person.button("确认启用").click();
        person.page().waitForURL("**/sign-in**");
        person.page().navigate("/sign-in");
        person.fillIn("gao-yuan", CHOSEN);
        person.page().locator("input[name=code]").fill(OneTimeCode.of(secret, 1));
        person.fillIn("gao-yuan", CHOSEN);
        person.page().waitForURL(address -> !address.contains("/sign-in"));

        assertThat(person.open("/own-account").text("已启用。登录时除密码外")).isVisible();
        Accounts.openedIn(running.of("security-administrator", Look.USUAL))
                .measure("gao-yuan", "重置动态口令")
                .press("重置动态口令")
                .isTaken();

        person.signIn("gao-yuan", CHOSEN);
        assertThat(person.open("/own-account").text("未启用。启用后")).isVisible();
        person.hasNoComplaints();
    }

    @Test
    void noticesComeAsThePersonSays(RunningPage running) {
        Window person = running.of("reporter-zj-wlt", Look.USUAL)
                .expecting("answer: 422", "status of 422")
                .open("/own-account");
        Form own = Form.on(person, "#notices");
        own.turn("同时发邮件给我").press("保存").says("开启邮件时必须填写邮箱地址");

        own.fill("邮箱地址", "wlt@example.org").mark("English").press("保存");
        assertThat(person.text("通知设置已保存").first()).isVisible();

        person.open("/own-account");
        assertThat(own.at().locator("input[name=mail]")).hasValue("wlt@example.org");
        assertThat(own.at().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("English")))
                .isChecked();
        person.hasNoComplaints();
    }

    /** @return the first password of somebody who has just been given an account */
    private static String madeViewer(RunningPage running, String username, String name) {
        String password =
                Accounts.openedIn(running.of("administrator", Look.USUAL)).add(username, name, "省文化和旅游厅");
        Accounts.openedIn(running.of("security-administrator", Look.USUAL)).grant(username, "查看");
        return password;
    }

    private static void changePassword(Window person, String current, String chosen) {
        person.page().locator("input[name=current]").fill(current);
        person.page().locator("input[name=new]").fill(chosen);
        person.page().locator("input[name=repeat]").fill(chosen);
        person.button("修改密码").click();
    }
}
