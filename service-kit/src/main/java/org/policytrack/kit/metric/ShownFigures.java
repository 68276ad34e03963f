package org.policytrack.kit.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.policytrack.kit.clock.RealTime;

/** Shows the figures of all sources as gauges, and what is needed to judge them and the pool they are read by. */
@ApplicationScoped
class ShownFigures {

    /** A scraper gives up after 10 seconds by default, and has more to read than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Figure> figures;
    private final LatestFigures latest;
    private final int mostConnections;
    private final MeterRegistry metrics;

    ShownFigures(
            @All List<FigureSource> sources,
            @RealTime InstantSource now,
            FiguresConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int mostConnections,
            MeterRegistry metrics) {
        this.figures =
                sources.stream().flatMap(source -> source.figures().stream()).toList();
        this.latest = new LatestFigures(figures, now, config.freshFor(), PATIENCE);
        this.mostConnections = mostConnections;
        this.metrics = metrics;
    }

    void atStart(@Observes StartupEvent start) {
        figures.forEach(figure -> figure.values().forEach(value -> show(figure, value)));
        Gauge.builder("policytrack.figures.unread", latest, LatestFigures::unread)
                .description("Figures of this service that are unknown, for the database did not tell them")
                .strongReference(true)
                .register(metrics);
        Gauge.builder("policytrack.database.connections.max", () -> mostConnections)
                .description("Connections to the database that this instance may have at most")
                .register(metrics);
    }

    private void show(Figure figure, String value) {
        Gauge.builder(figure.name(), latest, shown -> shown.value(figure, value))
                .description(figure.meaning())
                .tags(figure.label().isEmpty() ? Tags.empty() : Tags.of(figure.label(), value))
                .strongReference(true)
                .register(metrics);
    }
}
