package org.policytrack.department.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, 30 seconds. */
final class OneTimeCodes {

    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /**
     * The time step a code is of; empty when it is of none about now. Clocks may be one step apart.
     *
     * @param after only later steps are considered
     */
    OptionalLong stepOf(String code, byte[] secret, Instant now, long after) {
        long step = now.getEpochSecond() / generator.getTimeStep().toSeconds();
        return LongStream.rangeClosed(step - STEPS_OFF, step + STEPS_OFF)
                .filter(candidate -> candidate > after)
                .filter(candidate -> isSame(code, codeOf(secret, candidate)))
                .findFirst();
    }

    private String codeOf(byte[] secret, long step) {
        try {
            Instant within = Instant.EPOCH.plus(generator.getTimeStep().multipliedBy(step));
            SecretKeySpec key = new SecretKeySpec(secret, generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, within, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
