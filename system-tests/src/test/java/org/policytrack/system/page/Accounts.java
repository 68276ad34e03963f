package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The page of accounts, as the administrator and the security administrator use it. */
final class Accounts {

    private final Window window;

    private Accounts(Window window) {
        this.window = window;
    }

    static Accounts openedIn(Window window) {
        return new Accounts(window.open("/accounts"));
    }

    /** @return the first password, which is shown this once */
    String add(String username, String name, String department) {
        window.button("新增账号").click();
        Form form =
                Form.over(window, "新增账号").fill("用户名", username).fill("姓名", name).choose("部门", department);
        form.button("新增账号").dblclick();
        form.says("账号“" + username + "”已新增");
        String password = form.at().locator("code").textContent();
        form.press("完成").isTaken();
        return password;
    }

    Accounts grant(String username, String role) {
        change(username).mark(role).press("保存").isTaken();
        return this;
    }

    Form change(String username) {
        window.button("修改“" + username + "”").click();
        Form form = Form.over(window, "修改“" + username + "”");
        form.button("保存").and(window.page().locator(":enabled")).waitFor();
        return form;
    }

    /** One of the measures behind “more”. */
    Form measure(String username, String measure) {
        window.button("更多 " + username).click();
        window.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText(measure))
                .and(window.page().locator(":visible"))
                .click();
        return Form.over(window, measure);
    }

    void tells(String username, String words) {
        assertThat(row(username)).containsText(words);
        window.again();
        assertThat(row(username)).containsText(words);
    }

    Locator row(String username) {
        return window.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page().locator("th").getByText(username, exactly())));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
