package org.policytrack.kit.conditional;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a writer says in If-Match: the version it has read and means to change. */
public final class ExpectedVersion {

    private final String header;

    private ExpectedVersion(String header) {
        this.header = header;
    }

    /**
     * @param ifMatch the header as sent
     * @throws VersionNeeded (428) when there is none
     */
    public static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionNeeded();
        }
        return new ExpectedVersion(ifMatch);
    }

    /**
     * Compares versions only: the day that an entity tag may also carry is no reason to refuse a write.
     *
     * @throws VersionStale (412) when the thing has moved on
     */
    public void mustBe(long version) {
        String current = "v" + version;
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.replace("\"", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(current) || tag.startsWith(current + "."));
        if (!matches) {
            throw new VersionStale();
        }
    }
}
