package org.policytrack.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrack.system.page.Look.Language;
import org.policytrack.system.page.Look.Theme;

/**
 * Each page in each look: it says what it is, breaks no rule of accessibility, fits the window, and the browser has nothing
 * to complain of. Pictures of all are kept under target/pages.
 */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class EveryPageTest {

    private static final String TASK = RunningPage.PLAN + "-t20";
    private static final List<Look> LOOKS = List.of(
            Look.USUAL,
            Look.USUAL.in(Theme.DARK).in(Language.ENGLISH),
            Look.PHONE,
            Look.PHONE.in(Theme.DARK),
            Look.WALL);

    /** Its name, who opens it, where it is. */
    record Opened(String name, String username, String path) {}

    private static final List<Opened> PAGES = List.of(
            new Opened("overview", "viewer", "/"),
            new Opened("overview-wall", "viewer", "/?wall=1"),
            new Opened("tasks", "viewer", "/tasks"),
            new Opened("task", "coordinator", "/tasks/" + TASK),
            new Opened("filing", "reporter-zj-scjg", "/filing"),
            new Opened("review", "reviewer", "/review"),
            new Opened("deadlines", "coordinator", "/deadlines"),
            new Opened("orders", "coordinator", "/orders"),
            new Opened("notices", "reporter-zj-scjg", "/notices"),
            new Opened("reports", "coordinator", "/reports"),
            new Opened("ranking", "coordinator", "/ranking"),
            new Opened("departments", "administrator", "/departments"),
            new Opened("accounts", "administrator", "/accounts"),
            new Opened("accounts-roles", "security-administrator", "/accounts"),
            new Opened("audit", "auditor", "/audit"),
            new Opened("own-account", "reporter-zj-scjg", "/own-account"),
            new Opened("nowhere", "viewer", "/no/such/page"));

    static Stream<Arguments> pagesInEachLook() {
        return PAGES.stream().flatMap(page -> LOOKS.stream().map(look -> Arguments.of(page.name(), look, page)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pagesInEachLook")
    void isReadableInEachLook(String name, Look look, Opened opened, RunningPage running) {
        Window window = running.of(opened.username(), look).open(opened.path());
        window.picture(name);

        assertThat(window.heading().first().textContent()).isNotBlank();
        window.isAccessible();
        window.doesNotScrollSideways();
        window.hasNoComplaints();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSignInPageIsReadableInEachLook(Look look, RunningPage running) {
        Window window = running.stranger(look).open("/sign-in");
        window.picture("sign-in");

        window.isAccessible();
        window.doesNotScrollSideways();
        window.hasNoComplaints();
    }

    static Stream<Look> looks() {
        return LOOKS.stream();
    }
}
