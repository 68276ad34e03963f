package org.policytrack.kit.clock;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads the header before anything asks the clock. It is made before settings can be read, so it only hands on. */
class DayOfRequestFilter {

    private final TakeDayOfRequest take;

    DayOfRequestFilter(TakeDayOfRequest take) {
        this.take = take;
    }

    @ServerRequestFilter
    void read(ContainerRequestContext request) {
        take.take(request.getHeaderString(DayOfRequest.HEADER));
    }
}
