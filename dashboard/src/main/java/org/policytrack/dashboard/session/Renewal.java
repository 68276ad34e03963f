package org.policytrack.dashboard.session;

/** What came of the wish to renew a session. */
public sealed interface Renewal {

    /** It goes on. */
    record Renewed(Session session) implements Renewal {}

    /** Its issuer knows it no more. */
    record Over() implements Renewal {}

    /** There is no refresh token: it ends with its access token. */
    record Impossible() implements Renewal {}

    /** Its issuer does not answer; nothing was decided. */
    record Unanswered() implements Renewal {}
}
