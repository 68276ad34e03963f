package org.policytrack.kit.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.policytrack.kit.audit.AuditEntry;

/** Walks the whole chain in the database, a part at a time, each in a short read of its own. */
final class VerifyChain {

    static final int PART = 100;

    private static final int COMMAND_DENIED = 1142;

    private final DataSource database;
    private final String service;
    private final InstantSource now;

    VerifyChain(DataSource database, String service, InstantSource now) {
        this.database = database;
        this.service = service;
        this.now = now;
    }

    /**
     * What the chain is like now.
     *
     * @param outside heads of this chain that were kept elsewhere
     */
    Verification verify(List<Head> outside) throws SQLException {
        ChainWalk walk = new ChainWalk(outside);
        try (Connection connection = database.getConnection()) {
            Optional<Long> neverSealed = ChainTable.neverSealed(connection);
            ChainTable.Counts counts = ChainTable.counts(connection);
            Optional<Instant> oldest = ChainTable.oldestUnsealed(connection);
            Optional<Seal> head = ChainTable.head(connection);
            walkOver(connection, service, walk);
            Optional<Fault> fault =
                    walk.end().or(() -> neverSealed.map(entry -> new Fault(Fault.Kind.NEVER_SEALED, null, entry)));
            return new Verification(
                    fault.isEmpty() ? Verification.Status.INTACT : Verification.Status.BROKEN,
                    counts.entries(),
                    counts.sealed(),
                    counts.unsealed(),
                    oldest.map(at -> Duration.between(at, now.instant()).toSeconds())
                            .orElse(null),
                    head.map(Head::of).orElse(null),
                    fault.orElse(null),
                    refusesChanges(connection));
        }
    }

    static void walkOver(Connection connection, String service, ChainWalk walk) throws SQLException {
        long sequence = Long.MIN_VALUE;
        List<SealedEntry> part;
        do {
            part = ChainTable.after(connection, sequence, PART);
            part.forEach(link -> take(walk, service, link));
            sequence = part.isEmpty() ? sequence : part.getLast().seal().sequence();
        } while (part.size() == PART && !walk.isBroken());
    }

    private static void take(ChainWalk walk, String service, SealedEntry link) {
        Seal seal = link.seal();
        AuditEntry entry = link.entry();
        walk.take(
                seal.sequence(),
                seal.previousHash(),
                seal.hash(),
                entry == null ? null : SealedLine.of(service, seal, entry).contentHash(),
                entry == null ? null : entry.id());
    }

    /** Tries what must be denied to this account, on no row at all. */
    private static boolean refusesChanges(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE audit_entry SET actor = actor WHERE 1 = 0")) {
            statement.executeUpdate();
            return false;
        } catch (SQLException denied) {
            if (denied.getErrorCode() == COMMAND_DENIED) {
                return true;
            }
            throw denied;
        }
    }
}
