package org.policytrack.kit.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Shows the guard every statement Hibernate sends, and changes none. */
@ApplicationScoped
@PersistenceUnitExtension
class ChangesSeen implements StatementInspector {

    private final transient AuditGuard guard;

    ChangesSeen(AuditGuard guard) {
        this.guard = guard;
    }

    @Override
    public String inspect(String statement) {
        guard.sees(statement);
        return statement;
    }
}
