package org.policytrack.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.metric.Figure;
import org.policytrack.kit.metric.FigureQueries;
import org.policytrack.kit.metric.FigureSource;

/** What waits in the outbox. */
@ApplicationScoped
class OutboxFigures implements FigureSource {

    private static final String OF_WAITING = " FROM outbox_message WHERE delivered_at IS NULL";

    private final FigureQueries queries;
    private final InstantSource now;

    OutboxFigures(FigureQueries queries, @RealTime InstantSource now) {
        this.queries = queries;
        this.now = now;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                        "policytrack.outbox.waiting",
                        "Messages to other services that are not delivered yet",
                        () -> queries.number("SELECT COUNT(*)" + OF_WAITING)),
                Figure.of(
                        "policytrack.outbox.oldest.age.seconds",
                        "Since when the oldest of them waits, 0 where none does",
                        () -> queries.age(now, "SELECT MIN(created_at)" + OF_WAITING)));
    }
}
