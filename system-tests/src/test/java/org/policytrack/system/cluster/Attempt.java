package org.policytrack.system.cluster;

/**
 * One request and what came of it.
 *
 * @param beganAt by {@link System#nanoTime()}
 * @param endedAt by {@link System#nanoTime()}
 */
record Attempt(String operation, Outcome outcome, long beganAt, long endedAt) {

    /** What a client learns from an answer. */
    enum Outcome {
        /** Any 2xx. */
        DONE,
        /** 503 with Retry-After: to be sent again as it is. */
        LATER,
        /** The connection ended, or no answer came in time: whether it was done is not known. */
        UNANSWERED,
        /** 409 or 412: somebody else was faster, or oneself before. */
        CONFLICT,
        /** Anything else, which no fault of a part excuses. */
        WRONG
    }

    boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
