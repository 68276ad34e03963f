package org.policytrack.department.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;
import org.policytrack.kit.database.Statements;

/** Since when a webhook fails: plumbing beside its version, so that failing changes nothing anybody edits. */
@ApplicationScoped
public class WebhookRows {

    private final Statements statements;

    WebhookRows(DataSource database) {
        this.statements = new Statements(database);
    }

    /** Remembers the first failure since something arrived last. */
    public void failed(String id, Instant at) {
        statements.change("UPDATE webhook SET failing_since = COALESCE(failing_since, ?) WHERE id = ?", at, id);
    }

    public void arrived(String id) {
        statements.change("UPDATE webhook SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL", id);
    }
}
