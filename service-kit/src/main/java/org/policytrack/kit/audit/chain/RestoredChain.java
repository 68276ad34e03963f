package org.policytrack.kit.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The audit chain of a database that no service has opened yet. */
public final class RestoredChain {

    private RestoredChain() {}

    /** What breaks it, for whoever looks after the installation; empty where it holds. */
    public static Optional<String> faultOf(Connection connection, String service) throws SQLException {
        ChainWalk walk = new ChainWalk(List.of());
        VerifyChain.walkOver(connection, service, walk);
        Optional<Long> neverSealed = ChainTable.neverSealed(connection);
        return walk.end()
                .or(() -> neverSealed.map(entry -> new Fault(Fault.Kind.NEVER_SEALED, null, entry)))
                .map(fault -> fault.kind() + (fault.sequence() == null ? "" : " " + fault.sequence()));
    }
}
