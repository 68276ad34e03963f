package org.policytrack.dashboard.session;

/** A refresh token, to be renewed or revoked. */
record RefreshRequest(String refreshToken) {

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "RefreshRequest";
    }
}
