package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.policytrack.kit.database.Statements;

/**
 * Which contents the store may hold: each is written here before its file, and removed here after it, so that a file
 * without an entry was put into the store by somebody else. Whoever locks an entry decides alone about its file.
 */
@ApplicationScoped
class KnownContents {

    private static final String NOBODY_REFERS =
            " AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.sha256 = evidence_content.sha256)";

    private final Statements statements;

    KnownContents(DataSource database) {
        this.statements = new Statements(database);
    }

    /** Enters it where it is not known, and locks it until the transaction ends. */
    void enter(Content content, Instant at) {
        statements.change(
                "INSERT INTO evidence_content (sha256, size_in_bytes, noted_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE noted_at = VALUES(noted_at)",
                content.sha256(),
                content.size(),
                at);
    }

    /** Locks it until the transaction ends, if nobody uploaded it lately and no evidence has it. */
    boolean lockUnused(String sha256, Instant before) {
        return !contents(
                        "SELECT sha256, size_in_bytes FROM evidence_content WHERE sha256 = ? AND noted_at < ?"
                                + NOBODY_REFERS + " FOR UPDATE",
                        sha256,
                        before)
                .isEmpty();
    }

    void forget(String sha256) {
        statements.change("DELETE FROM evidence_content WHERE sha256 = ?", sha256);
    }

    List<Content> unusedSince(Instant before, int limit) {
        return contents(
                "SELECT sha256, size_in_bytes FROM evidence_content WHERE noted_at < ?" + NOBODY_REFERS
                        + " ORDER BY noted_at LIMIT ?",
                before,
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

    private List<Content> contents(String query, Object... values) {
        return statements.read(query, row -> new Content(row.getString(1), row.getLong(2)), values);
    }
}
