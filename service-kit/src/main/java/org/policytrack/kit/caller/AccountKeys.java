package org.policytrack.kit.caller;

import java.security.PublicKey;
import java.util.Optional;

/** The public keys with which account tokens are verified. */
public interface AccountKeys {

    /**
     * Looks a key up by its id.
     *
     * @param keyId the token's {@code kid}
     * @return the key; empty when the issuer has none of this id
     * @throws org.policytrack.kit.problem.Unavailable when the issuer cannot be asked and the key is not known yet
     */
    Optional<PublicKey> find(String keyId);
}
