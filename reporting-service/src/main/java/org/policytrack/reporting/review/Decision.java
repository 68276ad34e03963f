package org.policytrack.reporting.review;

/** What a reviewer decided, as its author is told. */
sealed interface Decision {

    Accepted ACCEPTED = new Accepted();

    /** It counts. */
    record Accepted() implements Decision {}

    /** It was sent back. */
    record Returned(String reason) implements Decision {}
}
