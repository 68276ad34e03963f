package org.policytrack.system.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The page on which a liaison officer files, worked by keyboard alone. Tasks are named by a part of their title. */
final class Filing {

    private final Window window;
    private final Page page;

    private Filing(Window window) {
        this.window = window;
        this.page = window.page();
    }

    static Filing openedIn(Window window) {
        return new Filing(window.open("/filing"));
    }

    /** Opens the form of a task, be it new, kept as a draft, or returned. */
    Filing unfold(String task) {
        Locator form = card(task).locator("textarea").first();
        if (!form.isVisible()) {
            press(page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(填写|补报) " + task)))
                    .first());
        }
        form.waitFor();
        return this;
    }

    Filing percent(String task, int percent) {
        return typed(card(task).getByLabel(Pattern.compile("^完成进度（%） ")), String.valueOf(percent));
    }

    Filing achievements(String task, String text) {
        return typed(achievementsOf(task), text);
    }

    Locator achievementsOf(String task) {
        return card(task).getByLabel(Pattern.compile("^主要成效"));
    }

    void file(String task) {
        press(window.button("报送此项 " + task));
    }

    /** What says that it was filed. */
    Locator summary() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("已报送 \\d+ 项")));
    }

    private Locator card(String task) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(Pattern.compile(task)));
    }

    private Filing typed(Locator field, String text) {
        window.tabTo(field);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    private void press(Locator button) {
        window.tabTo(button);
        page.keyboard().press("Enter");
    }
}
