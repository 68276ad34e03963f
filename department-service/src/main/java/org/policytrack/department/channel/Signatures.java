package org.policytrack.department.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each receiver wants to know that a message is ours. */
final class Signatures {

    private static final String MAC = "HmacSHA256";
    private static final String STANDARD_PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 64;

    private Signatures() {}

    /** DingTalk: over time and secret, with the secret as key. */
    static String dingTalk(String secret, long milliseconds) {
        return mac(secret.getBytes(UTF_8), milliseconds + "\n" + secret);
    }

    /** Feishu: over nothing, with time and secret as key. */
    static String feishu(String secret, long seconds) {
        return mac((seconds + "\n" + secret).getBytes(UTF_8), "");
    }

    /** Standard Webhooks: over id, time and body. */
    static String standard(String secret, String id, long seconds, String body) {
        byte[] key = standardKey(secret).orElseThrow(() -> new IllegalArgumentException("no secret of a webhook"));
        return "v1," + mac(key, id + "." + seconds + "." + body);
    }

    /** The key in a secret {@code whsec_…}; empty for what is none, or one too short to be safe. */
    static Optional<byte[]> standardKey(String secret) {
        if (!secret.startsWith(STANDARD_PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(STANDARD_PREFIX.length()));
            return Optional.of(key).filter(bytes -> bytes.length >= SHORTEST_KEY && bytes.length <= LONGEST_KEY);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
