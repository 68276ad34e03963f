package org.policytrack.dashboard.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, for the limits and the audit of whoever is asked in their name.
 *
 * @param address the address of the browser, as far as it is known
 * @param language the Accept-Language header as sent
 */
public record Sender(String address, @Nullable String language) {

    public static Sender of(HttpServerRequest request) {
        return new Sender(
                Optional.ofNullable(request.remoteAddress())
                        .map(remote -> remote.hostAddress() == null ? remote.host() : remote.hostAddress())
                        .orElse("unknown"),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
