package org.policytrack.department.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.NotAudited;

/** A person who is signed in. It is changed by statements of {@link Sessions} only. Real time throughout. */
@Entity
@NotAudited("sign-in, sign-out and theft leave entries of their own")
public class Session {

    @Id
    private String id;

    private String username;
    private Instant openedAt;
    private Instant renewedAt;
    private @Nullable Instant endedAt;

    protected Session() {}

    Session(String id, String username, Instant openedAt) {
        this.id = id;
        this.username = username;
        this.openedAt = openedAt;
        this.renewedAt = openedAt;
    }

    /** Its id, which is the {@code sid} of its tokens. It opens nothing. */
    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant renewedAt() {
        return renewedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
