package org.policytrack.kit.token;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Keys of a provider. */
final class Keys {

    private Keys() {}

    static PublicJsonWebKey rsa(@Nullable String keyId) {
        try {
            return named(keyId, RsaJwkGenerator.generateJwk(2048));
        } catch (JoseException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static PublicJsonWebKey ec(@Nullable String keyId) {
        try {
            return named(keyId, EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The same key, said to be for encryption. */
    static PublicJsonWebKey forEncryption(PublicJsonWebKey key) {
        key.setUse("enc");
        return key;
    }

    private static PublicJsonWebKey named(@Nullable String keyId, PublicJsonWebKey key) {
        if (keyId != null) {
            key.setKeyId(keyId);
        }
        return key;
    }
}
