package org.policytrack.kit.ready;

import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/** The path of the operation as the contract writes it, where the metrics and traces of Quarkus look for it. */
final class OperationPath {

    private static final String KEY = "UrlPathTemplate";

    private OperationPath() {}

    static String of(RoutingContext routing) {
        String path = context(routing).getLocal(KEY);
        return path == null ? "" : path;
    }

    static void set(RoutingContext routing, String path) {
        context(routing).putLocal(KEY, path);
    }

    private static Context context(RoutingContext routing) {
        return ((HttpServerRequestInternal) routing.request()).context();
    }
}
