package org.policytrack.reporting.report;

import java.util.Arrays;
import org.policytrack.kit.conditional.VersionStale;
import org.policytrack.kit.digest.Sha256;

/**
 * What somebody read before publishing it, as If-Match says it: the tag of a draft that was read names its version and the
 * hash of what it said, which is composed anew at each reading. A tag of the version alone, as a write answers it, and
 * {@code *} stand for whatever it says.
 *
 * @param ifMatch the header as sent
 */
record ContentRead(String ifMatch) {

    /** The tag of a draft or report with what it says. */
    static String tag(long version, String content) {
        return "v" + version + "." + Sha256.of(content);
    }

    /**
     * Holds it against what would be kept for ever.
     *
     * @throws VersionStale (412) when that says something else
     */
    void mustBe(long version, String content) {
        String whole = tag(version, content);
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.replace("\"", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals("v" + version) || tag.equals(whole));
        if (!matches) {
            throw new VersionStale();
        }
    }
}
