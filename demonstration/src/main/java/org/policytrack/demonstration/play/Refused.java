package org.policytrack.demonstration.play;

/** A service has answered that it does not take a request. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    Refused(int status, String request, String problem) {
        super(status + " " + request + ": " + problem);
        this.status = status;
    }

    /** Somebody has changed it meanwhile, or it was done already. */
    boolean isOfItsState() {
        return status == 409 || status == 412;
    }
}
