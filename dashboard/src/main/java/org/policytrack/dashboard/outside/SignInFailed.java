package org.policytrack.dashboard.outside;

/** The provider said no, or something that is no answer to what it was asked. The words are for the log. */
final class SignInFailed extends Exception {

    SignInFailed(String reason) {
        super(reason);
    }

    SignInFailed(String reason, Exception cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
