package org.policytrack.reporting.holding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.policytrack.kit.database.Statements;

/** One row for each plan and purpose, locked by whoever holds it, on whichever instance. */
@ApplicationScoped
public class HeldPlans {

    private final Statements statements;

    HeldPlans(DataSource database) {
        this.statements = new Statements(database);
    }

    /** Until the transaction ends nobody else holds the plan for the same purpose. */
    public void hold(String plan, HeldFor purpose) {
        if (statements.change(purpose.hold(), plan) == 0) {
            // In a transaction of its own: those who wait for a row that is taken back would be sent away.
            QuarkusTransaction.requiringNew().run(() -> statements.change(purpose.add(), plan));
            statements.change(purpose.hold(), plan);
        }
    }
}
