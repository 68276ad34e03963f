package org.policytrack.department.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The sessions that can still be renewed. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, String> {

    void endAllOf(String username) {
        delete("username", username);
    }

    void forgetExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
