package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator makes an account, the security administrator says what it may; neither can do the other's part. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class KeptAccountsTest {

    @Test
    void anAccountIsMadeByOneAndGivenItsRoleByAnother(RunningPage running) {
        Window administrator = running.of("administrator", Look.USUAL);
        Window security = running.of("security-administrator", Look.USUAL);
        Accounts kept = Accounts.openedIn(administrator);
        kept.add("lin-yue", "林悦", "省文化和旅游厅");
        kept.tells("lin-yue", "没有角色");
        kept.change("lin-yue").fill("姓名", "林越").press("保存").isTaken();

        Accounts secured = Accounts.openedIn(security).grant("lin-yue", "查看");

        secured.tells("lin-yue", "查看");
        secured.tells("lin-yue", "林越");
        Accounts.openedIn(administrator).tells("lin-yue", "查看");
        administrator.hasNoComplaints();
        security.hasNoComplaints();
    }

    @Test
    void whoIsDisabledIsSignedOutAndComesBackWhenEnabled(RunningPage running) {
        Window administrator = running.of("administrator", Look.USUAL);
        Window security = running.of("security-administrator", Look.USUAL);
        String password = Accounts.openedIn(administrator).add("shen-qi", "沈琪", "省科技厅");
        Accounts secured = Accounts.openedIn(security).grant("shen-qi", "查看");
        Window person = running.stranger(Look.USUAL).expecting("401", "403");

        secured.change("shen-qi").turn("状态").press("保存").isTaken();
        secured.tells("shen-qi", "停用");
        person.page().navigate("/sign-in");
        person.fillIn("shen-qi", password);
        assertThat(person.page().getByRole(AriaRole.ALERT)).isVisible();
        secured.change("shen-qi").turn("状态").press("保存").isTaken();
        secured.tells("shen-qi", "启用");

        person.signIn("shen-qi", password);
        security.hasNoComplaints();
        administrator.hasNoComplaints();
        person.hasNoComplaints();
    }

    @Test
    void whoTriedTooOftenIsLetInAgain(RunningPage running) {
        Window administrator = running.of("administrator", Look.USUAL);
        Window security = running.of("security-administrator", Look.USUAL);
        String password = Accounts.openedIn(administrator).add("xu-tong", "徐彤", "省科技厅");
        Window person = running.stranger(Look.USUAL).expecting("401", "403", "429");
        person.page().navigate("/sign-in");
        for (int attempt = 0; attempt < 6; attempt++) {
            person.fillIn("xu-tong", "Not-the-password-" + attempt);
            assertThat(person.button("登录")).isEnabled();
        }

        Accounts.openedIn(security).measure("xu-tong", "解锁").press("解锁").isTaken();

        person.signIn("xu-tong", password);
        assertThat(person.heading()).hasText("我的账号");
        security.hasNoComplaints();
        person.hasNoComplaints();
    }

    @Test
    void aForgottenPasswordIsReplacedByOneShownOnce(RunningPage running) {
        Window administrator = running.of("administrator", Look.USUAL);
        Accounts kept = Accounts.openedIn(administrator);
        kept.add("he-jun", "何俊", "省科技厅");

        Form form = kept.measure("he-jun", "重置密码").press("重置密码").says("当面");
        String password = form.at().locator("code").textContent();
        form.press("完成").isTaken();

        Window person = running.stranger(Look.USUAL).signIn("he-jun", password);
        assertThat(person.text("请先完成以下事项")).isVisible();
        administrator.hasNoComplaints();
        person.hasNoComplaints();
    }

    @Test
    void aNameThatIsTakenIsRefusedAtItsField(RunningPage running) {
        Window administrator = running.of("administrator", Look.USUAL).expecting("answer: 4", "status of 4");
        administrator.open("/accounts").button("新增账号").click();
        Form form = Form.over(administrator, "新增账号").fill("用户名", "Viewer 1").fill("姓名", "试填");

        form.press("新增账号");
        assertThat(form.at().locator(".el-form-item__error")).isVisible();
        form.fill("用户名", "viewer").press("新增账号");

        assertThat(form.at().getByText("viewer").first()).isVisible();
        assertThat(form.at().locator(".el-form-item__error, [role=alert]").first())
                .containsText("viewer");
        administrator.hasNoComplaints();
    }
}
