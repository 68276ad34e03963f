package org.policytrack.reporting.evidence.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as it lies in the store.
 *
 * @param name its place: the first two digits of its SHA-256, the next two, all of them
 * @param size in bytes
 */
public record StoredFile(String name, long size) {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})");

    /** The name of the file with this content. */
    public static String nameOf(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }

    /** Empty for a file that no upload ever wrote. */
    public Optional<String> sha256() {
        Matcher name = NAME.matcher(this.name);
        return name.matches() ? Optional.of(name.group(3)) : Optional.empty();
    }
}
