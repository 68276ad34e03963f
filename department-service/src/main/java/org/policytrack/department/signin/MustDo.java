package org.policytrack.department.signin;

/** What somebody must do with their own account before it may do anything else. */
public enum MustDo {
    /** {@code POST /own-account/password}. */
    CHANGE_PASSWORD,
    /** {@code POST /own-account/second-factor}, then its confirmation. */
    ENROL_SECOND_FACTOR,
    /** {@code POST /tokens}: every session of the account is over. */
    SIGN_IN
}
