package org.policytrack.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.policytrack.kit.digest.Sha256;

/**
 * The files of published reports as they were given out first: a later version of a library or of a writer would make other
 * bytes of the same content. Of several who ask first at once one is kept, and all get that.
 */
@ApplicationScoped
class KeptFiles {

    private static final String FIND = "SELECT content, sha256 FROM report_file WHERE report_id = ? AND form = ?";

    /** Leaves the one that is there. */
    private static final String KEEP =
            "INSERT IGNORE INTO report_file (report_id, form, sha256, content) VALUES (?, ?, ?, ?)";

    private final DataSource database;

    KeptFiles(DataSource database) {
        this.database = database;
    }

    /**
     * The file of a report in a form; empty where none was given out yet.
     *
     * @throws FileDamaged where what is kept is not what was given out
     */
    Optional<byte[]> find(long report, Form form) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, report);
            statement.setString(2, form.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(checked(report, row.getBytes(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] checked(long report, byte[] content, String sha256) {
        if (!Sha256.of(content).equals(sha256)) {
            throw new FileDamaged(report);
        }
        return content;
    }

    /** Keeps it where none is kept yet, and gives what is. */
    byte[] keep(long report, Form form, byte[] content) {
        insert(report, form, content);
        return find(report, form).orElseThrow();
    }

    private void insert(long report, Form form, byte[] content) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, report);
            statement.setString(2, form.key());
            statement.setString(3, Sha256.of(content));
            statement.setBytes(4, content);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
