package org.policytrack.system.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page on which a reviewer decides, worked by keyboard alone. */
final class Review {

    private final Window window;
    private final Page page;

    private Review(Window window) {
        this.window = window;
        this.page = window.page();
    }

    static Review openedIn(Window window) {
        return new Review(window.open("/review"));
    }

    /** Chooses the report of this department about this task. */
    Review choose(String task, String department) {
        Locator find = page.getByLabel("按任务或部门查找");
        window.tabTo(find);
        page.keyboard().press("Control+a");
        page.keyboard().type(task);
        Locator waiting = queue().getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(department))
                .first();
        waiting.waitFor();
        window.tabTo(waiting);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(task))
                .waitFor();
        return this;
    }

    void accept() {
        page.keyboard().press("a");
        window.button("确定采纳").waitFor();
        page.keyboard().press("Enter");
    }

    void sendBack(String reason) {
        page.keyboard().press("r");
        page.locator("form textarea").first().waitFor();
        page.keyboard().type(reason);
        page.keyboard().press("Control+Enter");
    }

    Locator queue() {
        return page.getByLabel("待审报告");
    }
}
