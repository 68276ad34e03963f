package org.policytrack.kit.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose tokens are trusted. */
@ConfigMapping(prefix = "tracker.identity")
public interface IdentityConfig {

    /** Whether the accounts of department-service may sign in; off where people come from elsewhere only. */
    @WithDefault("true")
    boolean embedded();

    /** The {@code iss} of the tokens department-service gives to its accounts. */
    @WithDefault("policytrack")
    String issuer();

    /** Where the public keys of that issuer are read (RFC 7517). */
    @WithDefault("http://127.0.0.1:8082/api/v1/jwks")
    String jwks();

    /** Where department-service lists the sessions that were ended before their access tokens were. */
    @WithDefault("http://127.0.0.1:8082/api/v1/ended-sessions")
    URI endedSessions();

    /** The {@code aud} every token must name. */
    @WithDefault("policytrack")
    String audience();

    /** Clocks of different machines may differ by this many seconds. */
    @WithDefault("30")
    int clockSkewSeconds();

    /** For how long a key is believed at most after its issuer has taken it back, as long as the issuer answers. */
    @WithDefault("PT10M")
    Duration keysRefreshedEvery();

    /**
     * The secret the services of one installation share, at least 32 characters; each signs its own tokens with it
     * when it calls another. Without it no service is let in by another.
     */
    Optional<String> serviceSecret();

    /** A second secret that is believed, and never signed with, while the installation changes to another one. */
    Optional<String> previousServiceSecret();

    /** Whether an outside person may have one at most of the roles administrator, security-administrator and auditor. */
    @WithDefault("true")
    boolean separateDuties();

    /** OpenID Connect providers whose people may sign in, by a name of letters and digits. */
    Map<String, Provider> providers();

    /** How the tokens of one provider are verified and read; see docs/identity.md. */
    interface Provider {

        /** The {@code iss} of its tokens: an https address. */
        URI issuer();

        /** Where its keys are read; found at {@code <issuer>/.well-known/openid-configuration} when absent. */
        Optional<URI> jwks();

        /** The {@code aud} its tokens must name; that of the installation when absent. */
        Optional<String> audience();

        /** How its tokens may be signed; never with a shared secret. */
        @WithDefault("RS256,PS256,ES256")
        List<String> algorithms();

        /** The claim that names a person for good. Nobody may be able to change their own. */
        @WithDefault("preferred_username")
        String usernameClaim();

        /** The claim that has the person's department. */
        @WithDefault("department")
        String departmentClaim();

        /** The claim that has what the person may be. */
        @WithDefault("groups")
        String rolesClaim();

        /** Entries {@code theirs=ours} from its words to roles; a word means the role of the same name when absent. */
        Optional<List<String>> roles();

        /** Entries {@code theirs=ours} from its words to department codes; a word is a code itself when absent. */
        Optional<List<String>> departments();
    }
}
