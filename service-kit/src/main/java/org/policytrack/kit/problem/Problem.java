package org.policytrack.kit.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a refusal or failure: RFC 9457, media type {@code application/problem+json}.
 *
 * @param type stable reference, {@code /problems/<code>}
 * @param title what kind of problem, in the language asked for
 * @param status the HTTP status again
 * @param detail what happened here and what to do about it, in the language asked for
 * @param errors the parts of the input at fault; left out when the problem is about the whole
 * @param traceId identifies the request in the logs
 */
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "/problems/version-stale") String type,
        String title,
        @Schema(examples = "412") int status,
        String detail,
        @Nullable List<Fault> errors,
        @Nullable String traceId) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One part of the input at fault; exactly one of pointer, parameter and header is given.
     *
     * @param pointer JSON pointer (RFC 6901) into the body
     * @param parameter name of the query parameter
     * @param header name of the request header
     * @param line line in an uploaded document, counted from 1
     */
    @Schema(name = "ProblemFault")
    public record Fault(
            @Schema(examples = "/percentComplete") @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            @Nullable Integer line,
            String detail) {

        static Fault of(InputFault fault, Words words) {
            String detail = words.of("fault." + fault.code(), fault.facts());
            return switch (fault.where()) {
                case BODY -> new Fault(fault.name(), null, null, fault.line(), detail);
                case QUERY -> new Fault(null, fault.name(), null, fault.line(), detail);
                case HEADER -> new Fault(null, null, fault.name(), fault.line(), detail);
            };
        }
    }
}
