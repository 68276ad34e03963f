package org.policytrack.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.metric.Figure;
import org.policytrack.kit.metric.FigureQueries;
import org.policytrack.kit.metric.FigureSource;

/** Reports that nobody has decided on, and how old what is borrowed from other services is. */
@ApplicationScoped
class ReportingFigures implements FigureSource {

    private static final String OF_WAITING = " FROM progress_report WHERE state = 'SUBMITTED'";
    private static final List<String> BORROWED = List.of("directory", "plan", "reminder-ladder", "working-days");

    private final FigureQueries queries;
    private final Clock clock;
    private final InstantSource now;

    ReportingFigures(FigureQueries queries, Clock clock, @RealTime InstantSource now) {
        this.queries = queries;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.of(
                        "policytrack.reports.waiting",
                        "Progress reports that are filed and neither accepted, returned nor withdrawn",
                        () -> queries.number("SELECT COUNT(*)" + OF_WAITING)),
                Figure.of(
                        "policytrack.reports.waiting.oldest.age.seconds",
                        "Since when the oldest of them waits, in business time; 0 where none does",
                        () -> queries.age(clock, "SELECT MIN(filed_at)" + OF_WAITING)),
                Figure.by(
                        "kind",
                        BORROWED,
                        "policytrack.borrowed.copy.age.seconds",
                        "How long ago another service last confirmed what is borrowed from it; 0 where nothing is yet",
                        () -> queries.ages(now, "SELECT kind, MAX(fetched_at) FROM borrowed_copy GROUP BY kind")));
    }
}
