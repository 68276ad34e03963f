package org.policytrack.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.policytrack.kit.database.Statements;

/** The table of red lights that were told. Of several instances that notice the same turn one takes it. */
@ApplicationScoped
class ToldLights {

    private final Statements statements;

    ToldLights(DataSource database) {
        this.statements = new Statements(database);
    }

    /** The tasks of which it was told that they are red. */
    Set<String> red() {
        return Set.copyOf(statements.read("SELECT task FROM told_light WHERE is_red = TRUE", row -> row.getString(1)));
    }

    boolean isRed(String task) {
        return !statements
                .read("SELECT task FROM told_light WHERE is_red = TRUE AND task = ?", row -> row.getString(1), task)
                .isEmpty();
    }

    /** Whether this call is the one that turned it red; in the caller's transaction. */
    boolean turnedRed(String task, Instant at) {
        statements.change("INSERT IGNORE INTO told_light (changed_at, task, is_red) VALUES (?, ?, FALSE)", at, task);
        return statements.change(
                        "UPDATE told_light SET changed_at = ?, is_red = TRUE WHERE task = ? AND is_red = FALSE",
                        at,
                        task)
                == 1;
    }

    /** Whether this call is the one that said that it is red no more; the next turn is told again. */
    boolean turnedAway(String task, Instant at) {
        return statements.change(
                        "UPDATE told_light SET changed_at = ?, is_red = FALSE WHERE task = ? AND is_red = TRUE",
                        at,
                        task)
                == 1;
    }
}
