package org.policytrack.department.outgoing;

/** A call that got no answer that can be used; its message tells no content and no secret. */
public final class CallFailed extends Exception {

    public CallFailed(String message) {
        super(message, null, false, false);
    }
}
