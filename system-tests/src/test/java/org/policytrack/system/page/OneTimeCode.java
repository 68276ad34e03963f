package org.policytrack.system.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows for a secret (RFC 6238). */
final class OneTimeCode {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int MILLION = 1_000_000;

    private OneTimeCode() {}

    /** @param later how many codes after the one that is shown now */
    static String of(String secret, int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / SECONDS + later;
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int from = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MILLION);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String secret) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int kept = 0;
        int bits = 0;
        for (int place = 0; place < secret.length(); place++) {
            int value = BASE_32.indexOf(secret.charAt(place));
            if (value >= 0) {
                kept = kept << 5 | value;
                bits += 5;
            }
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                read.write(kept >> bits);
                kept &= (1 << bits) - 1;
            }
        }
        return read.toByteArray();
    }
}
