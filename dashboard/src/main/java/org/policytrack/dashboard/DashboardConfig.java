package org.policytrack.dashboard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings of the dashboard's server part. */
@ConfigMapping(prefix = "tracker.dashboard")
public interface DashboardConfig {

    /** Where the services are; as {@code quarkus.rest-client.<service>.url} says when absent. */
    Services services();

    /**
     * What session cookies are sealed with: 32 bytes, in Base64 or in 64 hexadecimal digits. Made anew at every start when absent, so that a restart
     * ends every session.
     */
    Optional<String> sessionKey();

    /** A second key that opens cookies and seals none, while an installation changes to another. */
    Optional<String> previousSessionKey();

    /**
     * Whether browsers reach the page by https only: cookies are {@code Secure} and {@code __Host-}, and answers say
     * {@code Strict-Transport-Security}. When absent, unless this listens on loopback.
     */
    Optional<Boolean> secure();

    /**
     * The address of the page as browsers see it, without a path; as their requests say when absent. Needed to sign in at
     * another identity provider.
     */
    Optional<URI> address();

    /** What a request may have at most that is passed on; a service has limits of its own. */
    @WithDefault("64M")
    MemorySize maxBodySize();

    /** How long a service may take to begin its answer, from the end of the request. */
    @WithDefault("PT60S")
    Duration answerWithin();

    /** How long a renewal is remembered for requests that come late with the cookie from before it. */
    @WithDefault("PT10M")
    Duration renewalsRemembered();

    /** Signing in at another identity provider. */
    Outside outside();

    /** Where the services are. */
    interface Services {

        /** Of department-service, without a path. */
        URI department();

        /** Of task-service, without a path. */
        URI task();

        /** Of reporting-service, without a path. */
        URI reporting();
    }

    /** Signing in at another identity provider. */
    interface Outside {

        /** Which of {@code tracker.identity.providers}; none when absent. */
        Optional<String> provider();

        /** The client the provider knows the dashboard by. */
        @WithDefault("policytrack-page")
        String clientId();

        /** That client's secret; a public client has none. */
        Optional<String> clientSecret();

        /** What is asked for, with spaces between. */
        @WithDefault("openid profile")
        String scope();

        /** The claim that has the name a person is shown by. */
        @WithDefault("name")
        String displayNameClaim();
    }
}
