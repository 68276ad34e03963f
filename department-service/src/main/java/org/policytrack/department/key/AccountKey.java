package org.policytrack.department.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.lang.JoseException;
import org.policytrack.department.DepartmentConfig;

/** The key that seals secrets of accounts at rest (AES-256-GCM), so that the database alone does not tell them. */
@ApplicationScoped
public class AccountKey {

    static final String FILE = "account-key.json";

    private static final int KEY_SIZE = 256;
    private static final String OWNER = "sub";
    private static final String MAC = "HmacSHA256";

    private final OctetSequenceJsonWebKey key;
    private final byte[] fingerprintKey;

    AccountKey(DepartmentConfig config) throws IOException, JoseException {
        String stored = KeyFile.read(config.data().resolve(FILE), AccountKey::made);
        key = (OctetSequenceJsonWebKey) JsonWebKey.Factory.newJwk(stored);
        fingerprintKey = mac(key.getOctetSequence(), "fingerprints");
    }

    /** A key that cannot be read or made stops the start, not the first who needs it. */
    void atStart(@Observes StartupEvent start) {}

    private static String made() {
        return OctJwkGenerator.generateJwk(KEY_SIZE).toJson(OutputControlLevel.INCLUDE_SYMMETRIC);
    }

    /**
     * Seals a secret for its owner.
     *
     * @param owner username; the secret opens for nobody else, so that rows cannot be exchanged
     */
    public String seal(String owner, String secret) {
        try {
            JsonWebEncryption sealed = encryption();
            sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
            sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            sealed.setHeader(OWNER, owner);
            sealed.setPayload(secret);
            return sealed.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException("A secret cannot be sealed", failed);
        }
    }

    /** Opens what was sealed for this owner. */
    public String open(String owner, String sealed) {
        try {
            JsonWebEncryption received = encryption();
            received.setCompactSerialization(sealed);
            String secret = received.getPayload();
            if (!owner.equals(received.getHeader(OWNER))) {
                throw new IllegalStateException("A sealed secret was moved to another account: " + owner);
            }
            return secret;
        } catch (JoseException notOurs) {
            throw new IllegalStateException("A secret of " + owner + " was not sealed with " + FILE, notOurs);
        }
    }

    /** The same for the same text, and of no use without the key. */
    public String fingerprint(String text) {
        return HexFormat.of().formatHex(mac(fingerprintKey, text));
    }

    private JsonWebEncryption encryption() {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setKey(key.getKey());
        encryption.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT));
        encryption.setContentEncryptionAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        return encryption;
    }

    private static byte[] mac(byte[] with, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(with, MAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
