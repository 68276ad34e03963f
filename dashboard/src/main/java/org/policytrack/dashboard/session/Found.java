package org.policytrack.dashboard.session;

/** What a request's cookie comes to. */
public sealed interface Found {

    /**
     * Somebody is signed in.
     *
     * @param isNew whether the browser is to be given the session anew
     */
    record SignedIn(Session session, boolean isNew) implements Found {}

    /** Nobody is, or not any more. */
    record NoSession() implements Found {}

    /** The tokens are too old, and their issuer does not answer. */
    record Unanswered(String issuer) implements Found {}
}
