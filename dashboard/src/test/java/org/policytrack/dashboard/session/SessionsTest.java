package org.policytrack.dashboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a session is renewed, and what becomes of it when it cannot be; its tokens live 300 seconds. */
class SessionsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Sender SENDER = new Sender("127.0.0.1", null);

    private Instant now = BEGIN;
    private final TestIssuer issuer = new TestIssuer();
    private final Sessions sessions = new Sessions(
            new SessionCookie(new Seal(Optional.empty(), Optional.empty()), new Cookies(false), new ObjectMapper()),
            new Renewals(Duration.ofMinutes(10)),
            List.of(issuer),
            () -> now);
    private final Session session = Session.begun("test", "access-0", "refresh-0", LIFE, BEGIN);

    @Test
    void aYoungSessionIsLeftAlone() {
        after(239);

        assertThat(sessions.current(session, SENDER)).isEqualTo(new Found.SignedIn(session, false));
        assertThat(issuer.asked).isZero();
    }

    @Test
    void aSessionIsRenewedBeforeItsTokenIsTooOld() {
        after(240);

        assertThat(tokenOf(sessions.current(session, SENDER))).isEqualTo("access-1");
        assertThat(tokenOf(sessions.current(session, SENDER))).isEqualTo("access-1");
        assertThat(issuer.asked).isEqualTo(1);
    }

    @Test
    void aVeryLateCookieLeadsToTheLatestTokens() {
        after(250);
        Found second = sessions.current(session, SENDER);
        after(500);
        sessions.current(((Found.SignedIn) second).session(), SENDER);

        assertThat(tokenOf(sessions.current(session, SENDER))).isEqualTo("access-2");
        assertThat(issuer.asked).isEqualTo(2);
    }

    @Test
    void whileTheIssuerIsSilentATokenIsUsedToItsEnd() {
        issuer.answer = Answer.SILENT;

        after(299);
        assertThat(sessions.current(session, SENDER)).isEqualTo(new Found.SignedIn(session, false));
        after(300);
        assertThat(sessions.current(session, SENDER)).isEqualTo(new Found.Unanswered("test"));
        issuer.answer = Answer.RENEWS;
        assertThat(tokenOf(sessions.current(session, SENDER))).isEqualTo("access-3");
    }

    @Test
    void aSessionItsIssuerHasEndedIsOverForGood() {
        issuer.answer = Answer.ENDED;
        after(250);

        assertThat(sessions.current(session, SENDER)).isEqualTo(new Found.NoSession());
        assertThat(sessions.current(session, SENDER)).isEqualTo(new Found.NoSession());
        assertThat(issuer.asked).isEqualTo(1);
    }

    @Test
    void aSessionThatWasEndedWhileARequestWasUnderWayStaysSo() {
        String late = sessions.given(session, null).getFirst().split(";", 2)[0];
        assertThat(sessions.heldBy(late)).contains(session);

        sessions.end(session);

        assertThat(sessions.heldBy(late)).isEmpty();
        after(250);
        assertThat(sessions.current(session, SENDER)).isEqualTo(new Found.NoSession());
    }

    @Test
    void aProviderMayLetTheSameRefreshTokenBeUsedOn() {
        issuer.answer = Answer.KEEPS_THE_REFRESH_TOKEN;
        after(250);
        Found second = sessions.current(session, SENDER);
        after(500);

        assertThat(tokenOf(sessions.current(((Found.SignedIn) second).session(), SENDER)))
                .isEqualTo("access-2");
    }

    @Test
    void aSessionThatCannotBeRenewedEndsWithItsToken() {
        Session unrenewable = Session.begun("test", "access-0", null, LIFE, BEGIN);

        after(299);
        assertThat(sessions.current(unrenewable, SENDER)).isEqualTo(new Found.SignedIn(unrenewable, false));
        after(300);
        assertThat(sessions.current(unrenewable, SENDER)).isEqualTo(new Found.NoSession());
    }

    private void after(long seconds) {
        now = BEGIN.plusSeconds(seconds);
    }

    private static String tokenOf(Found found) {
        return found instanceof Found.SignedIn(Session session, boolean isNew) && isNew
                ? session.accessToken()
                : found.toString();
    }

    private enum Answer {
        RENEWS,
        KEEPS_THE_REFRESH_TOKEN,
        SILENT,
        ENDED
    }

    private final class TestIssuer implements Issuer {

        private Answer answer = Answer.RENEWS;
        private int asked;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Renewal renew(Session old, Sender sender) {
            asked++;
            return switch (answer) {
                case RENEWS -> new Renewal.Renewed(old.renewed("access-" + asked, "refresh-" + asked, LIFE, now));
                case KEEPS_THE_REFRESH_TOKEN -> new Renewal.Renewed(old.renewed("access-" + asked, null, LIFE, now));
                case SILENT -> new Renewal.Unanswered();
                case ENDED -> new Renewal.Over();
            };
        }

        @Override
        public void end(Session over) {}

        @Override
        public Identification personOf(Session of, Sender sender) {
            return new Identification.Over();
        }
    }
}
