package org.policytrack.kit.problem;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What HTTP itself refuses or reports: an unknown path, a method or media type that is not offered, a failure. */
public final class HttpRefusal extends Refusal {

    private final transient Map<String, String> headers;

    private HttpRefusal(int status, String code, Object... facts) {
        this(
                status,
                code,
                switch (status) {
                    case 401 -> Map.of("WWW-Authenticate", "Bearer");
                    case 503 -> Map.of("Retry-After", "1");
                    default -> Map.of();
                },
                facts);
    }

    private HttpRefusal(int status, String code, Map<String, String> headers, Object... facts) {
        super(status, code, facts);
        this.headers = headers;
    }

    public static HttpRefusal ofStatus(int status) {
        return switch (status) {
            case 400 -> new HttpRefusal(400, "request-malformed");
            case 401 -> signInNeeded();
            case 403 -> notAllowed();
            case 404 -> new HttpRefusal(404, "path-unknown");
            case 405 -> new HttpRefusal(405, "method-not-offered");
            case 406 -> new HttpRefusal(406, "media-type-not-offered");
            case 408 -> new HttpRefusal(408, "body-too-slow");
            case 413 -> new HttpRefusal(413, "body-too-large-unmeasured");
            case 415 -> new HttpRefusal(415, "media-type-not-taken");
            case 503 -> new HttpRefusal(503, "busy");
            case 505 -> new HttpRefusal(505, "http-version-not-spoken");
            default -> new HttpRefusal(status < 500 ? status : 500, status < 500 ? "request-malformed" : "failure");
        };
    }

    public static HttpRefusal signInNeeded() {
        return new HttpRefusal(401, "sign-in-needed");
    }

    public static HttpRefusal notAllowed() {
        return new HttpRefusal(403, "not-allowed");
    }

    /** @param offered the methods that would be taken */
    public static HttpRefusal methodNotOffered(Set<String> offered) {
        return new HttpRefusal(405, "method-not-offered", Map.of("Allow", String.join(", ", new TreeSet<>(offered))));
    }

    public static HttpRefusal bodyTooLarge(long limitInBytes) {
        return new HttpRefusal(413, "body-too-large", limitInBytes);
    }

    static HttpRefusal busy() {
        return new HttpRefusal(503, "busy");
    }

    /** The request is either done or not: the database went away while it was to be kept. */
    static HttpRefusal outcomeUnknown() {
        return new HttpRefusal(503, "outcome-unknown");
    }

    static HttpRefusal brokenJson(int line, int column) {
        return new HttpRefusal(400, "json-broken", line, column);
    }

    static HttpRefusal conflict() {
        return new HttpRefusal(409, "conflict");
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }
}
