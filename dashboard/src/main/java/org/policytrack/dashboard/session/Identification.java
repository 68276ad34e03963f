package org.policytrack.dashboard.session;

/** What came of the question who is signed in. */
public sealed interface Identification {

    /** Known, as far as those who know answer. */
    record Known(Person person) implements Identification {}

    /** The issuer says that the session is over. */
    record Over() implements Identification {}
}
