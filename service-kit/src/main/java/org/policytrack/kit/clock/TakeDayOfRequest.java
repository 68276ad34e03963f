package org.policytrack.kit.clock;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * Reads the day a request says it happens on. Without the setting the header is refused rather than ignored: whoever
 * sends it means another day, and must not write today's by mistake.
 */
@ApplicationScoped
class TakeDayOfRequest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final ClockConfig config;
    private final DayOfRequest day;
    private final Clock business;
    private final String host;

    TakeDayOfRequest(
            ClockConfig config,
            DayOfRequest day,
            Clock business,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.day = day;
        this.business = business;
        this.host = host;
    }

    void onlyOnLoopback(@Observes StartupEvent start) throws UnknownHostException {
        if (config.demonstration() && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("Days of requests are refused: the service listens on " + host
                    + ", not on loopback. Unset tracker.clock.demonstration.");
        }
    }

    /** What the header says; null where there is none. */
    void take(@Nullable String named) {
        if (named == null) {
            return;
        }
        if (!config.demonstration()) {
            throw refused("day-of-request-not-taken");
        }
        day.is(read(named, LocalDate.now(business)));
    }

    /**
     * @param today the business clock's own day
     * @throws InputRefused 400 for what is no day, a day before 2000 or one that has not come
     */
    static LocalDate read(String named, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(named.strip());
        } catch (DateTimeException unreadable) {
            throw refused("not-a-date");
        }
        if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
            throw refused("out-of-range", FIRST_DAY, today);
        }
        return day;
    }

    private static InputRefused refused(String code, Object... facts) {
        return InputRefused.unreadable(InputFault.inHeader(DayOfRequest.HEADER, code, facts));
    }
}
