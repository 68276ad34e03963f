package org.policytrack.dashboard.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.DashboardConfig;
import org.policytrack.dashboard.outside.IdentitySettings.ProviderSettings;
import org.policytrack.dashboard.session.Claims;
import org.policytrack.dashboard.session.DepartmentNames;
import org.policytrack.dashboard.session.Identification;
import org.policytrack.dashboard.session.Issuer;
import org.policytrack.dashboard.session.Person;
import org.policytrack.dashboard.session.Renewal;
import org.policytrack.dashboard.session.Sender;
import org.policytrack.dashboard.session.Session;

/** The people of another identity provider, where one is configured. */
@ApplicationScoped
class OutsideAccounts implements Issuer {

    private static final Logger LOG = Logger.getLogger(OutsideAccounts.class);
    private static final String NAME = "outside";

    private final Optional<Provider> provider;
    private final Optional<OutsidePerson> reading;
    private final DepartmentNames departments;
    private final ObjectMapper json;
    private final InstantSource now = InstantSource.system();

    OutsideAccounts(DashboardConfig config, IdentitySettings identity, DepartmentNames departments, ObjectMapper json) {
        Optional<String> name = config.outside().provider();
        Optional<ProviderSettings> settings = name.map(wanted -> settings(wanted, identity));
        this.provider =
                settings.map(known -> new Provider(guarded(known.issuer()), known.algorithms(), config.outside()));
        this.reading = settings.map(known ->
                new OutsidePerson(name.orElseThrow(), known, config.outside().displayNameClaim()));
        this.departments = departments;
        this.json = json;
    }

    private static ProviderSettings settings(String name, IdentitySettings identity) {
        return Optional.ofNullable(identity.providers().get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "tracker.dashboard.outside.provider: there is no " + "tracker.identity.providers." + name));
    }

    /** Whoever could change what a provider says on its way could sign in as anybody. */
    private static URI guarded(URI issuer) {
        boolean isHere = "http".equals(issuer.getScheme())
                && issuer.getHost() != null
                && issuer.getHost().matches("localhost|127(\\.\\d+){3}|\\[::1]");
        if (!isHere && !"https".equals(issuer.getScheme())) {
            throw new IllegalArgumentException(issuer + " is neither https nor on this machine");
        }
        return issuer;
    }

    /** A setting that cannot be ends the process at its start. */
    void check(@Observes StartupEvent started) {
        LOG.debugf("People %s sign in elsewhere", provider.isPresent() ? "can" : "cannot");
    }

    Optional<Provider> provider() {
        return provider;
    }

    /** @throws SignInFailed when the services would not know who that is */
    Session begun(Tokens tokens) throws SignInFailed {
        String accessToken = tokens.getAccessToken().getValue();
        try {
            if (personIn(accessToken).isEmpty()) {
                throw new SignInFailed("the access token names nobody");
            }
        } catch (IllegalArgumentException opaque) {
            throw new SignInFailed("the access token is no JWT", opaque);
        }
        Instant at = now.instant();
        return Session.begun(NAME, accessToken, refreshTokenOf(tokens), life(tokens, at), at);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Renewal renew(Session session, Sender sender) {
        String refreshToken = session.refreshToken();
        if (refreshToken == null || provider.isEmpty()) {
            return new Renewal.Impossible();
        }
        try {
            Tokens tokens = provider.get().renew(refreshToken);
            Instant at = now.instant();
            return new Renewal.Renewed(
                    session.renewed(tokens.getAccessToken().getValue(), refreshTokenOf(tokens), life(tokens, at), at));
        } catch (SignInFailed over) {
            return new Renewal.Over();
        } catch (IOException silent) {
            LOG.warnf("The identity provider did not renew a session: %s", silent);
            return new Renewal.Unanswered();
        }
    }

    @Override
    public void end(Session session) {
        String refreshToken = session.refreshToken();
        if (refreshToken == null || provider.isEmpty()) {
            return;
        }
        try {
            provider.get().revoke(refreshToken);
        } catch (IOException silent) {
            LOG.warnf("The identity provider did not end a session: %s", silent);
        }
    }

    @Override
    public Identification personOf(Session session, Sender sender) {
        return personIn(session.accessToken())
                .<Identification>map(person -> new Identification.Known(new Person(
                        person.username(),
                        person.displayName(),
                        person.department(),
                        departments.of(person.department(), session, sender),
                        person.roles(),
                        person.mustDo())))
                .orElseGet(Identification.Over::new);
    }

    private Optional<Person> personIn(String accessToken) {
        JsonNode claims = Claims.of(accessToken, json);
        return reading.flatMap(known -> known.of(claims));
    }

    private static @Nullable String refreshTokenOf(Tokens tokens) {
        return tokens.getRefreshToken() == null
                ? null
                : tokens.getRefreshToken().getValue();
    }

    /** What the provider says beside the token, else what stands in it. */
    private Duration life(Tokens tokens, Instant at) {
        long seconds = tokens.getAccessToken().getLifetime();
        if (seconds > 0) {
            return Duration.ofSeconds(seconds);
        }
        long until =
                Claims.of(tokens.getAccessToken().getValue(), json).path("exp").asLong();
        return Duration.ofSeconds(Math.max(0, until - at.getEpochSecond()));
    }
}
