package org.policytrack.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason the caller can act on. Each reason is a subclass of its own, named after the
 * rule; its {@code code} is the last segment of the problem type ({@code /problems/<code>}) and the key of its words
 * ({@code <code>.title}, {@code <code>.detail}) in the message bundles.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient List<Object> facts;

    /**
     * @param status HTTP status, 4xx or 503
     * @param code stable, lower-case-with-hyphens
     * @param facts what the detail's placeholders {0}, {1}, … stand for
     */
    protected Refusal(int status, String code, Object... facts) {
        super(code + Arrays.toString(facts));
        this.status = status;
        this.code = code;
        this.facts = List.of(facts);
    }

    public final int status() {
        return status;
    }

    public final String code() {
        return code;
    }

    public final List<Object> facts() {
        return facts;
    }

    /** The parts of the input that are at fault, in their order; empty where the refusal is about the whole. */
    public List<InputFault> faults() {
        return List.of();
    }

    /** Response headers that belong to the refusal, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
