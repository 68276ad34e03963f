package org.policytrack.dashboard.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.policytrack.dashboard.DashboardConfig;

/**
 * Closes what a browser is given to keep, so that it can neither be read nor changed there: AES-256-GCM with a nonce of its
 * own each time. What it is for is sealed in, so that one cookie never passes for another.
 */
@ApplicationScoped
public class Seal {

    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKey> keys;

    @Inject
    Seal(DashboardConfig config) {
        this(config.sessionKey(), config.previousSessionKey());
    }

    Seal(Optional<String> current, Optional<String> previous) {
        this.keys = Stream.concat(
                        Stream.of(current.map(encoded -> key("tracker.dashboard.session-key", encoded))
                                .orElseGet(this::keyOfThisStart)),
                        previous.map(encoded -> key("tracker.dashboard.previous-session-key", encoded)).stream())
                .toList();
    }

    /** A key that is none ends the process at its start. */
    void check(@Observes StartupEvent started) {
        LOG.debugf("Sessions are opened with %d key(s)", keys.size());
    }

    /** In letters a cookie may have. */
    public String close(String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, purpose).doFinal(content);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + closed.length)
                            .put(nonce)
                            .put(closed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when it was not closed here, for this purpose. */
    public Optional<byte[]> open(String purpose, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        return bytes.length <= NONCE_BYTES
                ? Optional.empty()
                : keys.stream()
                        .flatMap(key -> openedWith(key, purpose, bytes).stream())
                        .findFirst();
    }

    private static Optional<byte[]> openedWith(SecretKey key, String purpose, byte[] bytes) {
        ByteBuffer sealed = ByteBuffer.wrap(bytes);
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        byte[] closed = new byte[sealed.remaining()];
        sealed.get(closed);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(closed));
        } catch (AEADBadTagException otherKeyOrChanged) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey key(String setting, String encoded) {
        byte[] bytes = bytes(encoded.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    setting + " must be " + KEY_BYTES + " bytes, in Base64 or in hexadecimal digits");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] bytes(String encoded) {
        try {
            return encoded.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}")
                    ? HexFormat.of().parseHex(encoded)
                    : Base64.getDecoder().decode(encoded.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private SecretKey keyOfThisStart() {
        LOG.info(
                "No tracker.dashboard.session-key: sessions end when this process does, and no other instance knows them");
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
