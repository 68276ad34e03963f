package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Which contents the store may hold: each is written here before its file, and removed here after it, so that a file
 * without an entry was put into the store by somebody else. Whoever locks an entry decides alone about its file.
 */
@ApplicationScoped
class KnownContents {

    private static final String NOBODY_REFERS =
            " AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.sha256 = evidence_content.sha256)";

    private final DataSource database;

    KnownContents(DataSource database) {
        this.database = database;
    }

    /** Enters it where it is not known, and locks it until the transaction ends. */
    void enter(Content content, Instant at) {
        change(
                "INSERT INTO evidence_content (sha256, size_in_bytes, noted_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE noted_at = VALUES(noted_at)",
                content.sha256(),
                content.size(),
                utc(at));
    }

    /** Locks it until the transaction ends, if nobody uploaded it lately and no evidence has it. */
    boolean lockUnused(String sha256, Instant before) {
        return !contents(
                        "SELECT sha256, size_in_bytes FROM evidence_content WHERE sha256 = ? AND noted_at < ?"
                                + NOBODY_REFERS + " FOR UPDATE",
                        sha256,
                        utc(before))
                .isEmpty();
    }

    void forget(String sha256) {
        change("DELETE FROM evidence_content WHERE sha256 = ?", sha256);
    }

    List<Content> unusedSince(Instant before, int limit) {
        return contents(
                "SELECT sha256, size_in_bytes FROM evidence_content WHERE noted_at < ?" + NOBODY_REFERS
                        + " ORDER BY noted_at LIMIT ?",
                utc(before),
                limit);
    }

    /** Those that evidence has, by their SHA-256, from the one after the given one on. */
    List<Content> usedAfter(String sha256, int limit) {
        return contents(
                "SELECT sha256, size_in_bytes FROM evidence_content WHERE sha256 > ?"
                        + " AND EXISTS (SELECT 1 FROM evidence WHERE evidence.sha256 = evidence_content.sha256)"
                        + " ORDER BY sha256 LIMIT ?",
                sha256,
                limit);
    }

    boolean has(String sha256) {
        return !contents("SELECT sha256, size_in_bytes FROM evidence_content WHERE sha256 = ?", sha256)
                .isEmpty();
    }

    private void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Content> contents(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepared(connection, query, values);
                ResultSet row = prepared.executeQuery()) {
            List<Content> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Content(row.getString(1), row.getLong(2)));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
