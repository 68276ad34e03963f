package org.policytrack.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
    private static final String PATENTS = "制定元宇宙规则标准、构建专利池";
    private static final String STANDARDS = "参与研制国际标准和连接协议";
    private static final LocatorAssertions.IsVisibleOptions WITHIN_THREE_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(3_000);

    @Test
    void whatIsAcceptedIsSeenOnAnotherOpenPageWithinThreeSeconds(RunningPage running) {
        Window leader = running.of("viewer", Look.USUAL).open("/tasks/" + RunningPage.PLAN + "-t20");
        Window reporter = running.of("reporter-zj-scjg", Look.USUAL);
        Window reviewer = running.of("reviewer", Look.USUAL);
        Filing filing = Filing.openedIn(reporter).unfold(PATENTS);
        filing.percent(PATENTS, 57).achievements(PATENTS, "受理专利申请 40 项").file(PATENTS);
        assertThat(filing.summary()).isVisible();
        Review review = Review.openedIn(reviewer).choose(PATENTS, SCJG);

        review.accept();

        assertThat(leader.text("57%").first()).isVisible(WITHIN_THREE_SECONDS);
        leader.hasNoComplaints();
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
