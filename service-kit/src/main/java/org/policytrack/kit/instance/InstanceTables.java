package org.policytrack.kit.instance;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.policytrack.kit.database.Statements;

/** Who is there, and who may write. Each statement is a transaction of its own. */
class InstanceTables {

    private final Statements statements;

    InstanceTables(DataSource database) {
        this.statements = new Statements(database);
    }

    void announce(String id) {
        statements.change("INSERT INTO instance_announced (id, seen_at) VALUES (?, UNIX_TIMESTAMP())", id);
    }

    /** Whether it was still on the list. */
    boolean isStillThere(String id) {
        return statements.change("UPDATE instance_announced SET seen_at = UNIX_TIMESTAMP() WHERE id = ?", id) == 1;
    }

    List<String> others(String id) {
        return statements.read("SELECT id FROM instance_announced WHERE id <> ?", row -> row.getString(1), id);
    }

    List<String> notSeenFor(Duration silence) {
        return statements.read(
                "SELECT id FROM instance_announced WHERE seen_at < UNIX_TIMESTAMP() - ?",
                row -> row.getString(1),
                silence.toSeconds());
    }

    /** Each of its writes shares a lock on this row, through the foreign key. Nobody who looks may be kept waiting by it. */
    boolean holdsAWriteOpen(String id) {
        return isAdmitted(id, "") && !isAdmitted(id, " FOR UPDATE SKIP LOCKED");
    }

    private boolean isAdmitted(String id, String locking) {
        return !statements
                .read("SELECT id FROM instance_admitted WHERE id = ?" + locking, row -> row.getString(1), id)
                .isEmpty();
    }

    /** Nobody who is no longer on the list, or it would never be taken from here. */
    void admit(String id) {
        statements.change("INSERT INTO instance_admitted (id) SELECT id FROM instance_announced WHERE id = ?", id);
    }

    /** What it is writing is waited for; from then on it can write nothing, and then it is as if it had never been there. */
    void remove(String id) {
        statements.change("UPDATE audit_unsealed SET instance = NULL WHERE instance = ?", id);
        statements.change("DELETE FROM instance_admitted WHERE id = ?", id);
        statements.change("DELETE FROM instance_announced WHERE id = ?", id);
    }
}
