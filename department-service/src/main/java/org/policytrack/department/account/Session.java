package org.policytrack.department.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A sign-in that can be renewed with its refresh token, of which only the SHA-256 is kept. Real time throughout. */
@Entity
class Session {

    @Id
    private String tokenHash;

    private String username;
    private Instant expiresAt;

    protected Session() {}

    Session(String tokenHash, String username, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.username = username;
        this.expiresAt = expiresAt;
    }

    String username() {
        return username;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isExpiredAt(Instant instant) {
        return !instant.isBefore(expiresAt);
    }
}
