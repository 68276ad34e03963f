package org.policytrack.reporting.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.problem.NotFound;

/** A format in which something is given out. Its name in small letters is the suffix of the address and of the file. */
enum ExportFormat {
    DOCX(MediaTypes.DOCX),
    XLSX(MediaTypes.XLSX),
    PDF(MediaTypes.PDF),
    CSV(MediaTypes.CSV),
    JSON(MediaTypes.JSON);

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The format of a suffix.
     *
     * @throws NotFound for any other
     */
    static ExportFormat ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> new NotFound(suffix));
    }

    /** The format of a type; empty for one in which nothing is given out. */
    static Optional<ExportFormat> of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> MediaType.valueOf(format.mediaType).isCompatible(type) && !type.isWildcardSubtype())
                .findFirst();
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** With the encoding, where it is text. */
    String contentType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** Whether it is laid out in pages, which a list of any length is not. */
    boolean isPaper() {
        return this == DOCX || this == PDF;
    }

    /** Names the suffixes for the contract. */
    @Schema(name = "ExportFormat")
    enum Suffix {
        docx,
        xlsx,
        pdf,
        csv,
        json
    }
}
