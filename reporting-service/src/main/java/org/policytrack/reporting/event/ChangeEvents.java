package org.policytrack.reporting.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.database.Statements;

/**
 * The table of what changed; each statement joins the transaction around it. Rows are numbered after their commit, by one
 * transaction after the other, for their ids are given before it and may become visible in any order.
 */
@ApplicationScoped
class ChangeEvents {

    private static final int NUMBERED_AT_ONCE = 500;

    private final Statements statements;

    ChangeEvents(DataSource database) {
        this.statements = new Statements(database);
    }

    /** Without a number yet. */
    void add(
            ChangeKind kind,
            String plan,
            @Nullable String task,
            @Nullable String department,
            @Nullable String report,
            Instant at,
            Instant writtenAt) {
        String insert = "INSERT INTO change_event (kind, plan, task, department, report, happened_at, written_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        statements.change(insert, kind.name(), plan, task, department, report, at, writtenAt);
    }

    boolean hasUnnumbered() {
        return !numbers("SELECT id FROM change_event WHERE sequence IS NULL LIMIT 1")
                .isEmpty();
    }

    /** Gives the next numbers to committed rows that have none. Others wait until the transaction ends. */
    void number() {
        long last = held();
        List<Long> waiting =
                numbers("SELECT id FROM change_event WHERE sequence IS NULL ORDER BY id LIMIT ?", NUMBERED_AT_ONCE);
        for (long id : waiting) {
            statements.change("UPDATE change_event SET sequence = ? WHERE id = ?", ++last, id);
        }
        statements.change("UPDATE change_event_numbering SET last_sequence = ?", last);
    }

    Numbering numbering() {
        return statements
                .read(
                        "SELECT last_sequence, pruned_to FROM change_event_numbering",
                        row -> new Numbering(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    /** Those behind a number, in their order. */
    List<ChangeEvent> after(long sequence, int atMost) {
        return statements.read(
                "SELECT sequence, kind, plan, task, department, report, happened_at FROM change_event"
                        + " WHERE sequence > ? ORDER BY sequence LIMIT ?",
                ChangeEvents::event,
                sequence,
                atMost);
    }

    /** Forgets what was written before, and what was numbered before that, and says so in the same transaction. */
    void prune(Instant before) {
        held();
        OptionalLong newest = numbers(
                        "SELECT sequence FROM change_event WHERE written_at < ? AND sequence IS NOT NULL"
                                + " ORDER BY sequence DESC LIMIT 1",
                        before)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
        if (newest.isPresent()) {
            statements.change("DELETE FROM change_event WHERE sequence <= ?", newest.getAsLong());
            statements.change("UPDATE change_event_numbering SET pruned_to = ?", newest.getAsLong());
        }
    }

    /** Locks the numbering until the transaction ends; answers the last number given. */
    private long held() {
        return numbers("SELECT last_sequence FROM change_event_numbering FOR UPDATE")
                .getFirst();
    }

    private static ChangeEvent event(ResultSet row) throws SQLException {
        return new ChangeEvent(
                row.getLong(1),
                ChangeKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Statements.instant(row, 7));
    }

    private List<Long> numbers(String query, Object... values) {
        return statements.read(query, row -> row.getLong(1), values);
    }
}
