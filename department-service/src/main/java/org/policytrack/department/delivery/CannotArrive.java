package org.policytrack.department.delivery;

/** There is nowhere to send to any more, so trying again is of no use. */
final class CannotArrive extends Exception {

    CannotArrive(String message) {
        super(message, null, false, false);
    }
}
