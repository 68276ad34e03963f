package org.policytrack.kit.outbox;

/** How messages of one destination are delivered. A feature supplies one bean per destination. */
public interface OutboxRoute {

    /** The name messages are addressed to. */
    String destination();

    /**
     * Delivers the message and returns once the receiver has acknowledged it. Anything thrown means: not delivered, try
     * again later. What a REST client throws when nobody answers keeps the other messages of this destination from being
     * tried in the same round; it has to have a time-out below ten seconds.
     */
    void deliver(OutboxMessage message);
}
