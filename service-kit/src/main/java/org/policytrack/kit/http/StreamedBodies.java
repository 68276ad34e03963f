package org.policytrack.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** The operations of this service that stream their body. */
@ApplicationScoped
public class StreamedBodies {

    private final Instance<StreamedBody> all;

    StreamedBodies(@Any Instance<StreamedBody> all) {
        this.all = all;
    }

    /** What holds for this request; empty for the many operations with the general limits. */
    public Optional<StreamedBody> of(RoutingContext request) {
        return all.stream()
                .filter(body -> body.isOf(request.request().method().name(), request.normalizedPath()))
                .findFirst();
    }
}
