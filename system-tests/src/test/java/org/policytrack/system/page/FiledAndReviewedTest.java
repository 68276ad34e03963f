package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report from the form to the pages of others, through the hands of two people. */
@Tag("browser")
@Tag("database")
@ExtendWith(RunningPage.Extension.class)
class FiledAndReviewedTest {

    private static final String SCJG = "省市场监管局";
    private static final String VILLAGES = "打造社区（乡村）元宇宙试点";
    private static final String STANDARDS = "参与研制国际标准和连接协议";
    private static final LocatorAssertions.IsHiddenOptions GONE_WITHIN_THREE_SECONDS =
            new LocatorAssertions.IsHiddenOptions().setTimeout(3_000);
    private static final LocatorAssertions.IsVisibleOptions WITHIN_THREE_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(3_000);

    /** The task lags behind, and its report of the month brings it on pace. */
    @Test
    void whatIsAcceptedIsSeenOnOtherOpenPagesWithinThreeSeconds(RunningPage running) {
        Window leader = running.of("viewer", Look.USUAL).open("/");
        Locator attention = leader.page().locator("section[aria-labelledby=attention]");
        assertThat(attention).containsText(VILLAGES);
        Window colleague = running.of("viewer", Look.USUAL).open("/tasks/" + RunningPage.PLAN + "-t19");
        Window reporter = running.of("reporter-zj-jst", Look.USUAL);
        Window reviewer = running.of("reviewer", Look.USUAL);
        Filing filing = Filing.openedIn(reporter).unfold(VILLAGES);
        filing.percent(VILLAGES, 57).achievements(VILLAGES, "新增试点 12 个").file(VILLAGES);
        assertThat(filing.summary()).isVisible();
        Review review = Review.openedIn(reviewer).choose(VILLAGES, "省建设厅");

        review.accept();

        assertThat(attention.getByText(VILLAGES)).isHidden(GONE_WITHIN_THREE_SECONDS);
        assertThat(colleague.text("57%").first()).isVisible(WITHIN_THREE_SECONDS);
        leader.hasNoComplaints();
        colleague.hasNoComplaints();
        reporter.hasNoComplaints();
        reviewer.hasNoComplaints();
    }

    @Test
    void whatIsReturnedIsFiledAgainWithTheReasonInSight(RunningPage running) {
        Window reporter = running.of("reporter-zj-scjg", Look.USUAL);
        Window reviewer = running.of("reviewer", Look.USUAL);
        Filing filing = Filing.openedIn(reporter).unfold(STANDARDS);
        filing.percent(STANDARDS, 48).achievements(STANDARDS, "参加标准会议").file(STANDARDS);
        assertThat(filing.summary()).isVisible();
        Review.openedIn(reviewer).choose(STANDARDS, SCJG).sendBack("请附会议纪要文号");

        Filing again = Filing.openedIn(reporter);
        assertThat(reporter.text("请附会议纪要文号").first()).isVisible();
        again.unfold(STANDARDS).achievements(STANDARDS, "参加标准会议（会议纪要〔2023〕8 号）").file(STANDARDS);

        assertThat(again.summary()).isVisible();
        assertThat(Review.openedIn(reviewer).queue()).containsText(STANDARDS);
        reporter.hasNoComplaints();
        reviewer.hasNoComplaints();
    }
}
