package org.policytrack.dashboard.outside;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identity providers, by the same settings the services have; docs/identity.md explains them. Here they only say how a
 * person is shown: who is let in, the services decide.
 */
@ConfigMapping(prefix = "tracker.identity")
public interface IdentitySettings {

    /** The providers, by a name of letters and digits. */
    Map<String, ProviderSettings> providers();

    /** One provider. */
    interface ProviderSettings {

        /** The {@code iss} of its tokens: an https address. */
        URI issuer();

        /** Where its keys are read; the services use it, here the provider's own description says so. */
        Optional<URI> jwks();

        /** The {@code aud} its access tokens must name; the services check it. */
        Optional<String> audience();

        /** How its tokens may be signed; never with a shared secret. */
        @WithDefault("RS256,PS256,ES256")
        List<String> algorithms();

        /** The claim that names a person for good. */
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
