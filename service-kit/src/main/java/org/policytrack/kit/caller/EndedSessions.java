package org.policytrack.kit.caller;

/** The sessions that were ended while an access token of theirs may still be believed. */
public interface EndedSessions {

    /**
     * Answers from memory.
     *
     * @param session the token's {@code sid}
     */
    boolean hasEnded(String session);
}
