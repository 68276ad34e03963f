package org.policytrack.dashboard.problem;

import java.util.List;
import java.util.Map;

/**
 * A request that is refused here, before or instead of a service. Its {@code code} is the last segment of the problem type
 * ({@code /problems/<code>}) and the key of its words.
 */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient List<Object> facts;
    private final transient Map<String, String> headers;

    private Refusal(int status, String code, Map<String, String> headers, Object... facts) {
        super(code + List.of(facts), null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.facts = List.of(facts);
    }

    /** Nobody is signed in, or not any more. */
    public static Refusal sessionOver() {
        return new Refusal(401, "session-over", Map.of());
    }

    /** The request was not sent by this page. */
    public static Refusal otherOrigin() {
        return new Refusal(403, "other-origin", Map.of());
    }

    /** @param service its name, which is the same in every language */
    public static Refusal serviceSilent(String service) {
        return new Refusal(503, "service-silent", Map.of("Retry-After", "5"), service);
    }

    public static Refusal pathUnknown() {
        return new Refusal(404, "path-unknown", Map.of());
    }

    public static Refusal methodNotOffered(String offered) {
        return new Refusal(405, "method-not-offered", Map.of("Allow", offered));
    }

    public static Refusal bodyTooLarge(long limitInBytes) {
        return new Refusal(413, "body-too-large", Map.of(), limitInBytes);
    }

    /** What HTTP itself refuses or reports. */
    public static Refusal ofStatus(int status) {
        return switch (status) {
            case 404 -> pathUnknown();
            case 405 -> new Refusal(405, "method-not-offered", Map.of());
            case 406 -> new Refusal(406, "media-type-not-offered", Map.of());
            case 415 -> new Refusal(415, "media-type-not-taken", Map.of());
            default ->
                status < 500 ? new Refusal(400, "request-malformed", Map.of()) : new Refusal(500, "failure", Map.of());
        };
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The refusal in the words the request asks for. */
    public Problem in(Words words) {
        return Problem.of("/problems/" + code, words.of(code + ".title"), status, words.of(code + ".detail", facts));
    }
}
