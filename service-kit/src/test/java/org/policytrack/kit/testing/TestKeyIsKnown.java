package org.policytrack.kit.testing;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.util.Optional;
import org.policytrack.kit.caller.AccountKeys;

/**
 * Lets the tests' own key sign for accounts; every other key is asked of whoever really knows. As that may take time, a
 * thread that serves connections must never ask: with one that does every request of a test fails.
 */
@Decorator
@Priority(1)
class TestKeyIsKnown implements AccountKeys {

    private final AccountKeys issuer;

    @Inject
    TestKeyIsKnown(@Delegate @Any AccountKeys issuer) {
        this.issuer = issuer;
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("a token is verified on an I/O thread");
        }
        return keyId.equals(Token.KEY_ID) ? Optional.of(Token.KEYS.getPublic()) : issuer.find(keyId);
    }
}
