package org.policytrack.task.feed;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar to 75 octets of UTF-8 (RFC 5545, 3.1), never within a character. The library that writes
 * the lines counts letters instead: a line of Chinese would become three times as long, and a character of two halves
 * could be torn apart.
 */
final class FoldedLines {

    private static final int OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private FoldedLines() {}

    /** @param unfolded lines that each end with CR LF */
    static byte[] of(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / OCTETS);
        unfolded.lines().forEach(line -> fold(line, folded));
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            int character = line.codePointAt(at);
            int size = octetsOf(character);
            if (octets + size > OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += size;
        }
        folded.append("\r\n");
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
