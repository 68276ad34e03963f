package org.policytrack.department;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;

/** What tests look at in the database, or change there because it takes hours to happen. */
@ApplicationScoped
public class Rows {

    private final EntityManager database;
    private final AuditTrail audit;

    Rows(EntityManager database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** In a transaction of its own, or the test's where there is one. */
    public void change(String statement, Object... values) {
        QuarkusTransaction.joiningExisting().run(() -> {
            query(statement, values).executeUpdate();
            audit.recordOwn(Change.done("changeRows", "Test", "rows"));
        });
    }

    public List<?> read(String statement, Object... values) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> query(statement, values).getResultList());
    }

    /** Removes every account and what belongs to it; for tests whose transaction is rolled back. */
    public void forgetAllAccounts() {
        List.of(
                        "refresh_token",
                        "session",
                        "second_factor",
                        "person_notice_settings",
                        "former_password",
                        "account_role",
                        "account",
                        "filled_office")
                .forEach(table -> change("DELETE FROM " + table));
        database.clear();
    }

    private jakarta.persistence.Query query(String statement, Object... values) {
        var query = database.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
