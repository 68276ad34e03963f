package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that is away is named, what is unknown is grey, and the page comes back by itself. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class SilentServiceTest {

    private static final LocatorAssertions.IsVisibleOptions IN_A_WHILE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    private RunningPage running;

    SilentServiceTest(RunningPage running) {
        this.running = running;
    }

    @AfterEach
    void everythingRuns() {
        running.installation().reporting().awaitReady();
    }

    @Test
    void tasksAreShownGreyWhileNobodySaysHowTheyStand() {
        Window window = running.of("viewer", Look.USUAL).expecting("50[234]", "ERR_", "events");
        running.installation().reporting().stop();

        window.open("/tasks");
        assertThat(window.page().locator("tbody .light-grey").first()).isVisible(IN_A_WHILE);
        assertThat(window.page().locator("tbody .light-green")).hasCount(0);
        window.picture("tasks-while-reporting-is-silent");
        running.installation().startReporting();
        running.installation().reporting().awaitReady();

        assertThat(window.page().locator("tbody .light-green").first()).isVisible(IN_A_WHILE);
        window.hasNoComplaints();
    }
}
