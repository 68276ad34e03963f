package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** One person's window. What the browser complains of is noted, and a test ends by looking at it. */
final class Window {

    private static final Duration QUIET = Duration.ofMillis(400);
    private static final int FURTHEST_BY_TABULATOR = 300;
    private static final Path PICTURES = Path.of("target", "pages");

    private final BrowserContext context;
    private final Page page;
    private final Look look;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Set<Request> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicLong lastAsked = new AtomicLong();
    private final List<Pattern> expected = new ArrayList<>();

    Window(com.microsoft.playwright.Browser chromium, String address, Look look) {
        this.look = look;
        this.context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), look.height())
                .setAcceptDownloads(true)
                .setLocale(look.language().tag)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
        context.addInitScript("localStorage.getItem('theme') || localStorage.setItem('theme', '"
                + look.theme().kept + "'); localStorage.getItem('language') || localStorage.setItem('language', '"
                + look.language().kept + "')");
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> {
            if (!isGivenUp(request.failure())) {
                complaints.add("request: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(this::look);
        page.onRequest(this::begun);
        page.onRequestFinished(this::ended);
        page.onRequestFailed(this::ended);
        // What the page before had asked for is not always said to have ended.
        page.onFrameNavigated(frame -> unanswered.clear());
    }

    /** The line of live updates is never at its end. */
    private void begun(Request request) {
        if (request.url().contains("/api/") && !request.url().contains("/events")) {
            unanswered.add(request);
            lastAsked.set(System.nanoTime());
        }
    }

    private void ended(Request request) {
        if (unanswered.remove(request)) {
            lastAsked.set(System.nanoTime());
        }
    }

    private boolean isQuiet() {
        return unanswered.isEmpty() && System.nanoTime() - lastAsked.get() > QUIET.toNanos();
    }

    private void look(Response answer) {
        if (answer.status() >= 400) {
            complaints.add("answer: " + answer.status() + " " + answer.url());
        }
    }

    /** A request of a page that was left, and the line of live updates when the window is closed. */
    private static boolean isGivenUp(String failure) {
        return failure.contains("ERR_ABORTED");
    }

    Page page() {
        return page;
    }

    /** What this test provokes: a refusal, a service that is down. */
    Window expecting(String... complaintsAsPatterns) {
        for (String pattern : complaintsAsPatterns) {
            expected.add(Pattern.compile(pattern));
        }
        return this;
    }

    Window signIn(String username, String password) {
        page.navigate("/sign-in");
        fillIn(username, password);
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    /** What the sign-in form asks for, wherever it stands. */
    void fillIn(String username, String password) {
        Locator name = page.locator("input[name=username]");
        if (name.isEnabled()) {
            name.fill(username);
        }
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    Window open(String path) {
        page.navigate(path);
        return settled();
    }

    /** The page that is open, as it is after it was closed and opened again. */
    Window again() {
        page.reload();
        return settled();
    }

    /** Until the page has asked for all it shows, and has drawn it. */
    Window settled() {
        page.waitForLoadState(LoadState.LOAD);
        page.locator("h1").first().waitFor();
        lastAsked.set(System.nanoTime());
        page.waitForCondition(this::isQuiet);
        assertThat(page.locator(".el-skeleton, .el-loading-mask")).hasCount(0);
        return this;
    }

    /** From where the keyboard is now, by the tabulator alone. */
    void tabTo(Locator target) {
        for (int steps = 0; steps < FURTHEST_BY_TABULATOR; steps++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not lead to " + target);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading() {
        return page.locator("h1");
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    /** Kept among the build's results, so that a person can look at it. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + look.name() + ".png"))
                .setFullPage(true));
    }

    /** No violation of the accessibility rules that a program can check. */
    void isAccessible() {
        var found = new AxeBuilder(page).analyze();

        assertThat(found.getViolations())
                .as(page.url() + " " + look.name())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    void doesNotScrollSideways() {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

        assertThat(((Number) beyond).intValue())
                .as(page.url() + " " + look.name())
                .isLessThanOrEqualTo(0);
    }

    /** Nothing on the console, no failed request and no refusal but those the test provokes. */
    void hasNoComplaints() {
        assertThat(complaints)
                .allMatch(complaint -> expected.stream()
                        .anyMatch(pattern -> pattern.matcher(complaint).find()));
    }

    void close() {
        context.close();
    }
}
