package org.policytrack.dashboard.passing;

import io.vertx.core.net.HostAndPort;
import java.net.URI;

/**
 * A service whose API is passed on.
 *
 * @param segment stands for it in the page's addresses, {@code /api/<segment>/v1/…}
 * @param name what people call it
 * @param isTls whether it is reached by https
 */
record PassedService(String segment, String name, HostAndPort address, boolean isTls) {

    /** @throws IllegalArgumentException when that is no address of a service */
    static PassedService at(String segment, URI address) {
        String scheme = address.getScheme();
        boolean isTls = "https".equals(scheme);
        if (address.getHost() == null || !(isTls || "http".equals(scheme))) {
            throw new IllegalArgumentException("the address of " + segment + "-service is no http address: " + address);
        }
        int port = address.getPort() < 0 ? (isTls ? 443 : 80) : address.getPort();
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        return new PassedService(segment, segment + "-service", HostAndPort.create(host, port), isTls);
    }

    /** Where its API begins in the page's addresses. */
    String prefix() {
        return "/api/" + segment + "/v1/";
    }
}
