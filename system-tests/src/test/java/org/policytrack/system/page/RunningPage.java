package org.policytrack.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.policytrack.demonstration.play.PlayTheYear;
import org.policytrack.system.Installation;

/**
 * The three services, the page and a browser, with the simulated year played up to a day in summer; started for the first
 * test that asks for it and kept for all.
 */
final class RunningPage implements AutoCloseable {

    static final String PLAN = "zj-metaverse-2023";
    private static final String DAY = "2023-06-20";

    private final Browser browser;
    private final Installation installation;
    private final List<Window> windows = new ArrayList<>();

    private RunningPage() {
        browser = Browser.started();
        installation = new Installation(DAY)
                .with(Map.of(
                        "TRACKER_CLOCK_DEMONSTRATION", "true",
                        "TRACKER_OUTGOING_ALLOWED_NETWORKS", "127.0.0.0/8",
                        "TRACKER_DEADLINE_SCAN_DELAYED", "1h",
                        "TRACKER_RED_LIGHTS_DELAYED", "1h",
                        "TRACKER_REMINDER_SCAN_DELAYED", "1h",
                        "TRACKER_REPORT_SCHEDULE_DELAYED", "1h"));
        installation.started();
        installation.startDashboard();
        installation.dashboard().awaitReady();
        play();
    }

    private void play() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = PlayTheYear.run(
                new String[] {
                    "--departments",
                    installation.departments().address(),
                    "--tasks",
                    installation.tasks().address(),
                    "--reporting",
                    installation.reporting().address(),
                    "--accounts",
                    installation.folder().resolve("demo-accounts.json").toString(),
                    "--played",
                    installation.folder().resolve("played.jsonl").toString(),
                    "--until",
                    DAY,
                    "--seed",
                    "2023"
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    Installation installation() {
        return installation;
    }

    /** A window of this account, signed in. */
    Window of(String username, Look look) {
        return stranger(look).signIn(username, installation.passwordOf(username));
    }

    /** A window in which nobody is signed in. */
    Window stranger(Look look) {
        Window window = browser.window(installation.dashboard().address(), look);
        windows.add(window);
        return window;
    }

    /** After a test; of one that failed there are pictures of what was to be seen. */
    private void closeWindows(boolean hasFailed, String test) {
        if (hasFailed) {
            windows.forEach(window -> window.picture("failed-" + test + "-" + windows.indexOf(window)));
        }
        windows.forEach(Window::close);
        windows.clear();
    }

    @Override
    public void close() {
        browser.close();
        installation.close();
    }

    /** Gives it to the tests that ask for it; the embedded database is left to the other system tests. */
    static final class Extension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace KEPT = ExtensionContext.Namespace.create(RunningPage.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!Installation.IS_MYSQL) {
                return ConditionEvaluationResult.disabled("the page is tried over the database server");
            }
            return Browser.isThere()
                    ? ConditionEvaluationResult.enabled("there is a browser")
                    : ConditionEvaluationResult.disabled("install chromium and fonts-noto-cjk");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(RunningPage.class);
        }

        @Override
        public RunningPage resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return kept(context).computeIfAbsent(RunningPage.class, key -> new RunningPage(), RunningPage.class);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            RunningPage running = kept(context).get(RunningPage.class, RunningPage.class);
            if (running != null) {
                running.closeWindows(
                        context.getExecutionException().isPresent(),
                        context.getRequiredTestMethod().getName());
            }
        }

        private static ExtensionContext.Store kept(ExtensionContext context) {
            return context.getRoot().getStore(KEPT);
        }
    }
}
