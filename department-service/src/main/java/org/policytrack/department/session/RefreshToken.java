package org.policytrack.department.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.policytrack.kit.audit.NotAudited;

/** One refresh token of a session, of which only the SHA-256 is kept. */
@Entity
@NotAudited("part of a session")
class RefreshToken {

    @Id
    private String tokenHash;

    private String sessionId;
    private boolean isSpent;

    protected RefreshToken() {}

    RefreshToken(String tokenHash, String sessionId) {
        this.tokenHash = tokenHash;
        this.sessionId = sessionId;
    }

    String sessionId() {
        return sessionId;
    }

    boolean isSpent() {
        return isSpent;
    }
}
