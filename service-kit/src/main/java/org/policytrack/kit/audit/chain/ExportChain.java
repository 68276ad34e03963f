package org.policytrack.kit.audit.chain;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.policytrack.kit.audit.AuditEntry;

/** Writes the sealed chain as JSON lines, a part at a time. */
final class ExportChain {

    private final DataSource database;
    private final String service;

    ExportChain(DataSource database, String service) {
        this.database = database;
        this.service = service;
    }

    /** Up to the seal that is the last one now. A seal whose entry is no more has no line. */
    void writeTo(OutputStream out) throws IOException {
        try {
            long last = head();
            long sequence = 0;
            while (sequence < last) {
                List<SealedEntry> part = part(sequence);
                if (part.isEmpty()) {
                    return;
                }
                for (SealedEntry link : part) {
                    write(link, out);
                }
                sequence = part.getLast().seal().sequence();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long head() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainTable.head(connection).map(Seal::sequence).orElse(0L);
        }
    }

    /** No connection is kept while a slow reader takes its time. */
    private List<SealedEntry> part(long sequence) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ChainTable.after(connection, sequence, VerifyChain.PART);
        }
    }

    private void write(SealedEntry link, OutputStream out) throws IOException {
        AuditEntry entry = link.entry();
        if (entry != null) {
            out.write(SealedLine.of(service, link.seal(), entry).bytes());
        }
    }
}
