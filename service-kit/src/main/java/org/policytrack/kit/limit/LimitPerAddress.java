package org.policytrack.kit.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.policytrack.kit.http.EarlyRefusal;

/** Bounds what one address sends, before anything is read or verified; health and metrics are free. */
@ApplicationScoped
class LimitPerAddress {

    private final Allowances allowances;
    private final EarlyRefusal refuse;
    private final RefusalCount count;

    LimitPerAddress(LimitsConfig config, TimeMeter time, EarlyRefusal refuse, RefusalCount count) {
        this.allowances = new Allowances(config.perAddress(), config.perAddress(), config.remembered(), time);
        this.refuse = refuse;
        this.count = count;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, EarlyRefusal.PRIORITY + 4);
    }

    private void take(RoutingContext request) {
        if (!isWatching(request.normalizedPath())) {
            try {
                allowances.take(SenderAddress.of(request.request()));
            } catch (TooManyRequests refusal) {
                count.refused("address");
                refuse.of(request, refusal);
                return;
            }
        }
        request.next();
    }

    /** What watches the service must see it above all when it is flooded. */
    static boolean isWatching(String path) {
        return path.equals("/metrics") || path.equals("/health") || path.startsWith("/health/");
    }
}
