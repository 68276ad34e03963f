package org.policytrack.kit.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.ServiceToken;
import org.policytrack.kit.clock.RealTime;

/**
 * Reads every ten seconds which sessions department-service lists as ended; it lists each for as long as an access token
 * of it may live. While department-service is down what it said last is what is known: nobody can sign in then, so what
 * was missed is over when the last access token has expired.
 */
@Singleton
@DefaultBean
class FetchedEndedSessions implements EndedSessions {

    private static final Logger LOG = Logger.getLogger(FetchedEndedSessions.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int MOST_PAGES = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IdentityConfig config;
    private final ServiceToken token;
    private final InstantSource now;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("ended-sessions").factory());

    private volatile Set<String> ended = Set.of();
    private volatile @Nullable Instant readAt;
    private boolean isDown;

    FetchedEndedSessions(
            IdentityConfig config, ServiceToken token, @RealTime InstantSource now, MeterRegistry metrics) {
        this.config = config;
        this.token = token;
        this.now = now;
        metrics.gauge("policytrack.ended.sessions.age.seconds", this, FetchedEndedSessions::ageInSeconds);
    }

    @PostConstruct
    void begin() {
        if (config.embedded()) {
            Future<?> _ = worker.scheduleWithFixedDelay(this::read, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    @Override
    public boolean hasEnded(String session) {
        return ended.contains(session);
    }

    /** All or nothing: half a list would open again what the other half had closed. */
    void read() {
        try {
            Set<String> found = new HashSet<>();
            String next = null;
            int pages = 0;
            do {
                Page page = page(next);
                page.items().forEach(item -> found.add(item.session()));
                next = page.next();
            } while (next != null && ++pages < MOST_PAGES);
            ended = Set.copyOf(found);
            readAt = now.instant();
            tell(false, "");
        } catch (IOException | RuntimeException unreadable) {
            tell(true, unreadable.toString());
        }
    }

    private Page page(@Nullable String cursor) throws IOException {
        String after = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        URI address = URI.create(config.endedSessions() + "?limit=200" + after);
        return JSON.readValue(BoundedGet.of(address, "Authorization", token.authorization()), Page.class);
    }

    private void tell(boolean isDownNow, String why) {
        if (isDownNow && !isDown) {
            LOG.warnf("The ended sessions cannot be read from %s: %s", config.endedSessions(), why);
        } else if (!isDownNow && isDown) {
            LOG.infof("The ended sessions can be read again from %s", config.endedSessions());
        }
        isDown = isDownNow;
    }

    private double ageInSeconds() {
        Instant last = readAt;
        return last == null ? Double.NaN : Duration.between(last, now.instant()).toSeconds();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Ended> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ended(String session) {}
}
