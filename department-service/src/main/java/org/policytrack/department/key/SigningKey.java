package org.policytrack.department.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.caller.AccountKeys;

/** The key that signs account tokens (RS256). */
@ApplicationScoped
public class SigningKey implements AccountKeys {

    static final String FILE = "token-key.json";

    private static final int KEY_SIZE = 2048;

    private final RsaJsonWebKey key;

    SigningKey(DepartmentConfig config) throws IOException, JoseException {
        String stored = KeyFile.read(config.data().resolve(FILE), SigningKey::made);
        key = (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(stored);
    }

    private static String made() throws JoseException {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(KEY_SIZE);
        made.setKeyId(made.calculateBase64urlEncodedThumbprint("SHA-256"));
        made.setUse("sig");
        made.setAlgorithm("RS256");
        return made.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    public RsaJsonWebKey key() {
        return key;
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return keyId.equals(key.getKeyId()) ? Optional.of(key.getPublicKey()) : Optional.empty();
    }
}
