package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A date moves only with a reason, and the first one stays visible. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class MovedDateTest {

    private static final String MEASURE = RunningPage.PLAN + "-m1";

    @Test
    void theCoordinatorMovesADateAndTheFirstOneStays(RunningPage running) {
        Window window = running.of("coordinator", Look.USUAL).open("/tasks/" + MEASURE);
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^调整日期 .*联盟")))
                .click();
        Locator form = window.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("新日期").fill("2023-08-31");
        form.getByLabel("理由").fill("章程尚待会员单位确认");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确定"))
                .click();

        assertThat(form).isHidden();
        assertThat(window.page().locator("main")).containsText("2023年8月31日");
        assertThat(window.page().locator("main")).containsText("2023年6月30日");
        assertThat(window.page().locator("main")).containsText("章程尚待会员单位确认");
        window.hasNoComplaints();
    }
}
