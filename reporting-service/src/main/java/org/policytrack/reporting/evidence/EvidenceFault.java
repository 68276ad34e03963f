package org.policytrack.reporting.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that is not as it should be.
 *
 * @param file its place in the store
 * @param evidence ids of up to 20 records that need it, oldest first
 */
record EvidenceFault(
        Kind kind,

        @Schema(examples = "e3/b0/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String file,

        List<String> evidence) {

    /** What is wrong with it. */
    enum Kind {
        /** Evidence needs it, and it is not there. */
        MISSING,
        /** It is shorter than what was uploaded. */
        CUT,
        /** It is not what was uploaded. */
        CHANGED,
        /** It is there, and nothing was ever uploaded there. */
        UNKNOWN
    }
}
