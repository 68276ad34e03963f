package org.policytrack.kit.audit.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditEntry;
import org.policytrack.kit.digest.Sha256;

/**
 * One link of the chain as it is exported and as it is hashed: {@code hash} is the SHA-256 of the line without it, as
 * canonical JSON (RFC 8785). The states before and after are texts, exactly as stored: as values, canonical JSON would
 * round their figures to what a double can hold, and a changed digit behind that would go unnoticed.
 *
 * @param id of the entry
 * @param before JSON as text
 * @param after JSON as text
 */
@Schema(name = "AuditChainLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SealedLine(
        String service,
        long sequence,
        String previousHash,
        String hash,
        @Schema(examples = "2026-03-01T08:30:00.123456Z") String sealedAt,
        long id,
        String occurredAt,
        String businessAt,
        String actor,
        @Nullable String onBehalfOf,
        String action,
        String outcome,
        String subjectKind,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String origin,
        @Nullable String traceId) {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The line of an entry with the hash its seal has, right or wrong. */
    static SealedLine of(String service, Seal seal, AuditEntry entry) {
        return new SealedLine(
                service,
                seal.sequence(),
                seal.previousHash(),
                seal.hash(),
                text(seal.sealedAt()),
                entry.id(),
                text(entry.occurredAt()),
                text(entry.businessAt()),
                entry.actor(),
                entry.onBehalfOf(),
                entry.action(),
                entry.outcome(),
                entry.subjectKind(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.origin(),
                entry.traceId());
    }

    /** The seal the entry gets in this place of the chain. */
    static Seal seal(String service, long sequence, String previousHash, Instant at, AuditEntry entry) {
        Seal unfinished = new Seal(sequence, previousHash, "", at);
        return new Seal(sequence, previousHash, of(service, unfinished, entry).contentHash(), at);
    }

    /** What the hash must be. */
    String contentHash() {
        return contentHash(JSON.valueToTree(this));
    }

    /**
     * What the hash of this line must be, whatever fields it has.
     *
     * @throws IllegalArgumentException when it cannot be written as canonical JSON
     */
    static String contentHash(ObjectNode line) {
        ObjectNode content = line.deepCopy();
        content.remove("hash");
        try {
            byte[] canonical = new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedUTF8();
            return Sha256.of(canonical);
        } catch (IOException notCanonical) {
            throw new IllegalArgumentException(notCanonical.getMessage(), notCanonical);
        }
    }

    byte[] bytes() {
        try {
            return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(Instant instant) {
        return MICROSECONDS.format(instant);
    }
}
