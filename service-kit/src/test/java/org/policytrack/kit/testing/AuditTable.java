package org.policytrack.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The audit entries as they lie in the database, read past the code under test. */
public final class AuditTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    public AuditTable(DataSource database) {
        this.database = database;
    }

    /** What was recorded about a thing, in the order of the entries. */
    public List<Entry> about(String subjectKind, String subject) {
        return entries("subject_kind = ? AND subject = ?", subjectKind, subject);
    }

    /** What was recorded of a person or service, in the order of the entries. */
    public List<Entry> by(String actor) {
        return entries("actor = ?", actor);
    }

    private List<Entry> entries(String conditions, String... values) {
        String query = "SELECT actor, on_behalf_of, action, outcome, before_state, after_state, origin FROM audit_entry"
                + " WHERE " + conditions + " ORDER BY id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs something while nothing can be recorded. */
    public void isOutOfReachDuring(Runnable attempt) {
        run("ALTER TABLE audit_entry RENAME TO audit_entry_out_of_reach");
        try {
            attempt.run();
        } finally {
            run("ALTER TABLE audit_entry_out_of_reach RENAME TO audit_entry");
        }
    }

    private void run(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                json(row.getString(5)),
                json(row.getString(6)),
                row.getString(7));
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * One entry.
     *
     * @param before missing where the thing was not there
     * @param after missing where nothing was left of it
     */
    public record Entry(
            String actor,
            @Nullable String onBehalfOf,
            String action,
            String outcome,
            JsonNode before,
            JsonNode after,
            String origin) {}
}
