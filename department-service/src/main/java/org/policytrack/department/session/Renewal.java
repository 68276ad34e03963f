package org.policytrack.department.session;

/** What came of presenting a refresh token. */
public sealed interface Renewal {

    /** The session goes on. */
    record Renewed(OpenSession session) implements Renewal {}

    /** The token was used before: either its owner or a thief holds it. The session is over. */
    record UsedTwice(Session session) implements Renewal {}

    /** No such token, or its session is over. */
    record Over() implements Renewal {}
}
