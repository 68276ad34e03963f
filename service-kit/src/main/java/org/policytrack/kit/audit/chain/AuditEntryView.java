package org.policytrack.kit.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditEntry;

/**
 * An audit entry as it is read.
 *
 * @param occurredAt real time, UTC
 * @param businessAt business time, UTC
 * @param actor username, or the name of a service
 * @param onBehalfOf code of the department it was done for, or the person stood in for
 * @param action the operation's id in the contract, or the name of the process that did it
 * @param subjectKind what sort of thing, as its schema in the contract is named
 * @param subject its identifier
 * @param before the thing as it was read before; left out where it was not there
 * @param after the thing as it is read since; left out where it is no more, or was not touched
 * @param origin address the request came from; {@code internal} where there was no request
 * @param seal its place in the chain; left out for the moment until it is sealed
 */
@Schema(name = "AuditEntry")
record AuditEntryView(
        @Schema(examples = "1042") long id,
        Instant occurredAt,
        Instant businessAt,
        @Schema(examples = "coordinator") String actor,
        @Schema(examples = "zj-fgw") @Nullable String onBehalfOf,
        @Schema(examples = "retireDepartment") String action,

        @Schema(enumeration = {"DONE", "REFUSED"}) String outcome,

        @Schema(examples = "Department") String subjectKind,
        @Schema(examples = "zj-scjg") String subject,

        @Nullable Object before,

        @Nullable Object after,

        @Schema(examples = "127.0.0.1") String origin,
        @Nullable String traceId,
        @Nullable SealView seal) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AuditEntryView of(AuditEntry entry, @Nullable Seal seal) {
        return new AuditEntryView(
                entry.id(),
                entry.occurredAt(),
                entry.businessAt(),
                entry.actor(),
                entry.onBehalfOf(),
                entry.action(),
                entry.outcome(),
                entry.subjectKind(),
                entry.subject(),
                value(entry.before()),
                value(entry.after()),
                entry.origin(),
                entry.traceId(),
                seal == null ? null : SealView.of(seal));
    }

    /** What was changed by hand need not be JSON any more, and is shown as it is. */
    private static @Nullable JsonNode value(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException changedByHand) {
            return TextNode.valueOf(text);
        }
    }

    /**
     * The seal of an entry.
     *
     * @param sequence place in the chain, from 1
     * @param previousHash hash of the seal before
     * @param hash SHA-256 in lower-case hexadecimal digits
     * @param sealedAt real time, UTC
     */
    @Schema(name = "AuditSeal")
    record SealView(long sequence, String previousHash, String hash, Instant sealedAt) {

        static SealView of(Seal seal) {
            return new SealView(seal.sequence(), seal.previousHash(), seal.hash(), seal.sealedAt());
        }
    }
}
