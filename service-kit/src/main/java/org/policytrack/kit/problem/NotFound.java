package org.policytrack.kit.problem;

/** 404: there is no such thing, or none this caller may know of. */
public final class NotFound extends Refusal {

    /** @param id the identifier that was asked for */
    public NotFound(String id) {
        super(404, "not-found", id);
    }
}
