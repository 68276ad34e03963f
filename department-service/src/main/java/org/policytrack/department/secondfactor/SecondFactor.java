package org.policytrack.department.secondfactor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The secret an account shares with an authenticator app. It counts once a first code has shown that the app has it. */
@Entity
class SecondFactor {

    @Id
    private String username;

    private String sealedSecret;
    private boolean isConfirmed;
    private long lastStep;

    protected SecondFactor() {}

    SecondFactor(String username, String sealedSecret) {
        this.username = username;
        this.sealedSecret = sealedSecret;
    }

    void replaceBy(String newSealedSecret) {
        sealedSecret = newSealedSecret;
    }

    void confirm(long stepOfFirstCode) {
        isConfirmed = true;
        lastStep = stepOfFirstCode;
    }

    String username() {
        return username;
    }

    String sealedSecret() {
        return sealedSecret;
    }

    boolean isConfirmed() {
        return isConfirmed;
    }

    /** The time step of the last code that was taken; no code of it or before is good again. */
    long lastStep() {
        return lastStep;
    }
}
