package org.policytrack.kit.token;

import java.security.PublicKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.kit.token.TokenRefused.Reason;

/** An OpenID Connect provider, known by configuration alone. */
final class OutsideIssuer implements Issuer {

    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");
    private static final VerificationJwkSelector SELECTOR = new VerificationJwkSelector();

    private final String name;
    private final KeySet keys;
    private final TokenRules rules;
    private final OutsidePerson person;

    private OutsideIssuer(String name, KeySet keys, TokenRules rules, OutsidePerson person) {
        this.name = name;
        this.keys = keys;
        this.rules = rules;
        this.person = person;
    }

    /**
     * @param key the provider's name in the configuration
     * @throws IllegalArgumentException when it is configured wrongly; the message says which setting
     */
    static OutsideIssuer of(String key, IdentityConfig.Provider provider, IdentityConfig all, InstantSource now) {
        try {
            String issuer = KeySetAddress.guarded(provider.issuer()).toString();
            KeySetAddress address = provider.jwks()
                    .map(KeySetAddress::guarded)
                    .map(KeySetAddress::at)
                    .orElseGet(() -> KeySetAddress.describedBy(provider.issuer()));
            TokenRules rules = new TokenRules(
                    issuer,
                    provider.audience().orElse(all.audience()),
                    all.clockSkewSeconds(),
                    asymmetric(provider.algorithms()));
            return new OutsideIssuer(
                    issuer,
                    new KeySet(address, all.keysRefreshedEvery(), now),
                    rules,
                    OutsidePerson.readBy(key, provider, all.separateDuties()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("tracker.identity.providers." + key + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<String> asymmetric(List<String> algorithms) {
        if (algorithms.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
            throw new IllegalArgumentException("algorithms " + algorithms + " are not all of "
                    + ALGORITHMS.stream().sorted().toList());
        }
        return algorithms;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JwtClaims believed(SignedToken token) {
        rules.checkForm(token);
        checkSignature(token);
        rules.checkClaims(token);
        return person.of(token.claims());
    }

    private void checkSignature(SignedToken token) {
        KeySet.Reading known = keys.current();
        List<PublicKey> fitting = fitting(token, known);
        if (rules.isSigned(token, fitting)) {
            return;
        }
        Reason reason = fitting.isEmpty() ? Reason.UNKNOWN_KEY : Reason.SIGNATURE;
        KeySet.Reading newer = newerThan(known, reason);
        if (newer.equals(known) || !rules.isSigned(token, fitting(token, newer))) {
            throw new TokenRefused(reason);
        }
    }

    /** A key that is known and did not sign is an answer, even while the provider cannot be asked for others. */
    private KeySet.Reading newerThan(KeySet.Reading known, Reason reason) {
        try {
            return keys.afresh();
        } catch (Unavailable down) {
            if (reason == Reason.SIGNATURE) {
                return known;
            }
            throw down;
        }
    }

    /** By key id, where both have one, by use and by type; several keys may fit. */
    private static List<PublicKey> fitting(SignedToken token, KeySet.Reading reading) {
        try {
            List<JsonWebKey> selected = SELECTOR.selectList(token.signature(), reading.keys());
            return selected.stream()
                    .filter(PublicJsonWebKey.class::isInstance)
                    .map(key -> ((PublicJsonWebKey) key).getPublicKey())
                    .toList();
        } catch (JoseException | ClassCastException unreadableHeader) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }
}
