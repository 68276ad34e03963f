package org.policytrack.system.generative;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;

/** The bytes a request carries; none for a request without a body. */
final class Body {

    static final Body NONE = new Body(new byte[0]);

    private static final int SHOWN = 3000;

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    static Body of(String text) {
        return new Body(text.getBytes(UTF_8));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    String text() {
        return new String(bytes, UTF_8);
    }

    /** As an option of curl. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "";
        }
        boolean isPlain = bytes.length < SHOWN && text().chars().noneMatch(c -> c < ' ' || c == '\'' || c > 0x9FFF);
        if (isPlain) {
            return " --data-raw '" + text() + "'";
        }
        String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN)));
        String rest = bytes.length > SHOWN ? " # the first " + SHOWN + " of " + bytes.length + " bytes" : "";
        return " --data-binary @<(echo " + encoded + " | base64 -d)" + rest;
    }
}
