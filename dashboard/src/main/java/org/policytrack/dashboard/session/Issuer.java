package org.policytrack.dashboard.session;

/** Somebody who gives the tokens of sessions. All of it may wait for an answer from elsewhere. */
public interface Issuer {

    /** Which sessions are its own. */
    String name();

    /** Takes the session's refresh token for new tokens. */
    Renewal renew(Session session, Sender sender);

    /** Ends the session there; a session that cannot be ended now ends by itself. */
    void end(Session session);

    /** Who is signed in. */
    Identification personOf(Session session, Sender sender);
}
