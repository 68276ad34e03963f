package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a person fills in to have something written down: a form over the page, or one on it. */
final class Form {

    private final Window window;
    private final Page page;
    private final Locator at;

    private Form(Window window, Locator at) {
        this.window = window;
        this.page = window.page();
        this.at = at;
    }

    /** The one that came over the page under this title. */
    static Form over(Window window, String title) {
        Form form =
                new Form(window, window.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title)));
        form.at.waitFor();
        // What has not come to rest yet takes the focus from whoever writes in it.
        assertThat(window.page().locator("[class*=fade-enter-active]")).hasCount(0);
        return form;
    }

    /** One on the page itself. */
    static Form on(Window window, String part) {
        return new Form(window, window.page().locator(part));
    }

    Locator at() {
        return at;
    }

    Form fill(String label, String text) {
        at.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** A number leaves its field before it counts. */
    Form number(String label, int number) {
        Locator field = at.getByRole(
                AriaRole.SPINBUTTON,
                new Locator.GetByRoleOptions().setName(label).setExact(true));
        field.fill(String.valueOf(number));
        field.press("Tab");
        return this;
    }

    /** A list that is still being read would move under the hand. */
    Form choose(String label, String option) {
        window.settled();
        at.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                .click(new Locator.ClickOptions().setForce(true));
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        assertThat(at).containsText(option);
        return this;
    }

    Form turn(String label) {
        at.getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName(label))
                .press(" ");
        return this;
    }

    Form mark(String words) {
        at.getByText(words, new Locator.GetByTextOptions().setExact(true)).click();
        return this;
    }

    Form press(String button) {
        button(button).click();
        return this;
    }

    Locator button(String name) {
        return at.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** It goes when what was written is kept, and not before. */
    void isTaken() {
        assertThat(at).isHidden();
    }

    /** It stays, with what is wrong said in it. */
    Form says(String words) {
        assertThat(at).containsText(words);
        return this;
    }
}
