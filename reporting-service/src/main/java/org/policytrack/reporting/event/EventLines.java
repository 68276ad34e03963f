package org.policytrack.reporting.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policytrack.reporting.ReportingConfig;

/** The lines that are open on this instance; how many is a metric from the start. */
@Startup
@ApplicationScoped
class EventLines {

    private final Set<EventLine> open = ConcurrentHashMap.newKeySet();
    private final ReportingConfig.Events config;
    private volatile boolean isEnding;
    private final Thread atExit = Thread.ofPlatform().unstarted(this::endAll);

    EventLines(ReportingConfig config, MeterRegistry metrics) {
        this.config = config.events();
        metrics.gauge("policytrack.events.listeners", open, Set::size);
    }

    /** A stop waits for requests under way; lines would keep it waiting. */
    @PostConstruct
    void endWithTheProcess() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @PreDestroy
    void stop() {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook runs already.
        }
    }

    private void endAll() {
        isEnding = true;
        open.forEach(EventLine::end);
    }

    /** Refuses with 503 when there is no room for another, or no time, with 429 when the listener has enough of them. */
    synchronized void add(EventLine line) {
        long own = open.stream()
                .filter(other -> other.listener().equals(line.listener()))
                .count();
        if (own >= config.listenersPerCaller()) {
            throw TooManyListeners.ofOneCaller(config.listenersPerCaller());
        }
        if (isEnding || open.size() >= config.listeners()) {
            throw TooManyListeners.here();
        }
        open.add(line);
        if (isEnding) {
            line.end();
        }
    }

    void remove(EventLine line) {
        open.remove(line);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Of the line that has heard least; none while nobody listens. */
    OptionalLong lowestPosition() {
        return open.stream().mapToLong(EventLine::position).min();
    }

    void take(ChangeEvent event) {
        open.forEach(line -> line.take(event));
    }
}
