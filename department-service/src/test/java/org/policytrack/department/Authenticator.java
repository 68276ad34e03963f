package org.policytrack.department;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app that has a person's secret. */
public final class Authenticator {

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    public Authenticator(String secret) {
        key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
    }

    /** The code it shows now. */
    public String code() {
        return at(Instant.now());
    }

    /** The code it shows next, which is good already: a code is good once, and a test does not wait. */
    public String nextCode() {
        return at(Instant.now().plus(generator.getTimeStep()));
    }

    /** A code of long ago. */
    public String oldCode() {
        return at(Instant.now().minus(generator.getTimeStep().multipliedBy(20)));
    }

    private String at(Instant instant) {
        try {
            return generator.generateOneTimePasswordString(key, instant);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
