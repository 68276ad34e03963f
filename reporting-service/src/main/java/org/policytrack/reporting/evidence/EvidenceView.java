package org.policytrack.reporting.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as it is read; its bytes are read at {@code /content}.
 *
 * @param title what the uploader called it; left out where nothing was said
 * @param fileName as uploaded, without folders and invisible characters, with an ending that fits the type
 * @param mediaType told by the content
 * @param size in bytes
 * @param sha256 of the content
 * @param department whose evidence it is: the uploader's
 * @param uploadedAt business time, UTC
 */
@Schema(name = "Evidence")
record EvidenceView(
        @Schema(examples = "6f1c1f0e-5d0b-4a53-9a4b-0d6f2f9a1c11")
        String id,

        @Schema(examples = "专利受理通知书") @Nullable String title,
        @Schema(examples = "受理通知书.pdf") String fileName,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "204800") long size,

        @Schema(
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(examples = "reporter-zj-scjg") String uploadedBy,
        @Schema(examples = "zj-scjg") String department,
        Instant uploadedAt) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.title().orElse(null),
                evidence.fileName(),
                evidence.mediaType(),
                evidence.content().size(),
                evidence.content().sha256(),
                evidence.uploadedBy(),
                evidence.department(),
                evidence.uploadedAt());
    }
}
