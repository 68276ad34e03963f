package org.policytrack.kit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The Content-Disposition of a file that is to be saved, never to be shown in place (RFC 6266). */
public final class Attachment {

    private static final String BEGINNING = "attachment; ";

    private Attachment() {}

    /** Under a name of any letters. */
    public static String of(String fileName) {
        return BEGINNING + ofAnyLetters(fileName);
    }

    /**
     * Under two names.
     *
     * @param plainName for programs that read plain letters only; what else is in it becomes a hyphen
     * @param fileName of any letters
     */
    public static String of(String plainName, String fileName) {
        return BEGINNING + "filename=\"" + plainName.replaceAll("[^A-Za-z0-9.-]", "-") + "\"; "
                + ofAnyLetters(fileName);
    }

    /** RFC 8187. */
    private static String ofAnyLetters(String fileName) {
        return "filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
