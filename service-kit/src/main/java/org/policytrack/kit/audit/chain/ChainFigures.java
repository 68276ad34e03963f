package org.policytrack.kit.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.metric.Figure;
import org.policytrack.kit.metric.FigureQueries;
import org.policytrack.kit.metric.FigureSource;

/** How far the chain lags behind the entries. */
@ApplicationScoped
class ChainFigures implements FigureSource {

    private final FigureQueries queries;
    private final InstantSource now;

    ChainFigures(FigureQueries queries, @RealTime InstantSource now) {
        this.queries = queries;
        this.now = now;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                        "policytrack.audit.unsealed",
                        "Audit entries without a seal",
                        () -> queries.number("SELECT COUNT(*) FROM audit_unsealed")),
                Figure.of(
                        "policytrack.audit.unsealed.oldest.age.seconds",
                        "Since when the oldest of them waits, 0 where none does",
                        () -> queries.age(
                                now,
                                "SELECT MIN(e.occurred_at) FROM audit_unsealed u"
                                        + " JOIN audit_entry e ON e.id = u.entry_id")),
                Figure.of(
                        "policytrack.audit.last.seal.age.seconds",
                        "How long ago an entry was sealed, 0 where none was yet",
                        () -> queries.age(now, "SELECT sealed_at FROM audit_seal ORDER BY sequence DESC LIMIT 1")));
    }
}
