package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What tables and folder of the running service hold, past its API. */
@ApplicationScoped
class EvidenceDatabase {

    private final DataSource database;
    private final EvidenceConfig config;

    EvidenceDatabase(DataSource database, EvidenceConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The number a query answers. */
    long count(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long auditEntries(String action, String subject) {
        return count("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject = ?", action, subject);
    }

    /** Where the file with this content lies, or would. */
    Path file(String sha256) {
        return config.folder()
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    Path folder() {
        return config.folder();
    }

    /** The files that are being received. */
    List<Path> incoming() throws IOException {
        if (!Files.exists(config.incoming())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(config.incoming())) {
            return files.toList();
        }
    }

    /** Nothing was ever uploaded. */
    void isEmptied() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            for (String table :
                    List.of("progress_report_evidence WHERE evidence_id IS NOT NULL", "evidence", "evidence_content")) {
                try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + table)) {
                    statement.executeUpdate();
                }
            }
        }
        if (Files.exists(config.folder())) {
            try (Stream<Path> files = Files.walk(config.folder())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
