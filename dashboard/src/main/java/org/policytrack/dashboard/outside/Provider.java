package org.policytrack.dashboard.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.dashboard.DashboardConfig;

/** The identity provider as it is asked: found by its issuer, when it is needed first. */
final class Provider {

    private static final int CONNECT_WITHIN = (int) Duration.ofSeconds(3).toMillis();
    private static final int ANSWER_WITHIN = (int) Duration.ofSeconds(10).toMillis();
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final Issuer issuer;
    private final ClientID client;
    private final Optional<Secret> secret;
    private final Scope scope;
    private final Set<JWSAlgorithm> algorithms;
    private volatile Optional<OIDCProviderMetadata> described = Optional.empty();

    Provider(URI issuer, List<String> algorithms, DashboardConfig.Outside config) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(config.clientId());
        this.secret = config.clientSecret().map(Secret::new);
        this.scope = Scope.parse(config.scope());
        this.algorithms = algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    }

    /** A sign-in that begins now. */
    StartedSignIn begin(URI redirect, String target) {
        return new StartedSignIn(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                redirect.toString(),
                target);
    }

    /** Where the browser is sent to sign in. */
    URI address(StartedSignIn started) throws IOException {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), scope, client, URI.create(started.redirect()))
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(started.state()))
                .nonce(new Nonce(started.nonce()))
                .codeChallenge(new CodeVerifier(started.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * The tokens for the answer the browser came back with.
     *
     * @param answer the address it came back to, with its query
     */
    Tokens redeem(StartedSignIn started, URI answer) throws SignInFailed, IOException {
        OIDCTokens tokens = tokens(new AuthorizationCodeGrant(
                        code(started, answer), URI.create(started.redirect()), new CodeVerifier(started.verifier())))
                .getOIDCTokens();
        check(tokens.getIDToken(), new Nonce(started.nonce()));
        return tokens;
    }

    private AuthorizationCode code(StartedSignIn started, URI answer) throws SignInFailed {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(answer);
        } catch (ParseException noAnswer) {
            throw new SignInFailed("no answer of a provider", noAnswer);
        }
        if (!new State(started.state()).equals(response.getState())) {
            throw new SignInFailed("the answer to another sign-in");
        }
        if (response.getIssuer() != null && !response.getIssuer().equals(issuer)) {
            throw new SignInFailed("the answer of another issuer");
        }
        if (!response.indicatesSuccess()) {
            throw new SignInFailed("the provider says "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new SignInFailed("an answer without a code");
        }
        return code;
    }

    private void check(JWT idToken, Nonce nonce) throws SignInFailed, IOException {
        if (!(idToken.getHeader().getAlgorithm() instanceof JWSAlgorithm algorithm)
                || !algorithms.contains(algorithm)) {
            throw new SignInFailed("an ID token signed in another way");
        }
        IDTokenValidator validator = new IDTokenValidator(
                issuer,
                client,
                algorithm,
                metadata().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(CONNECT_WITHIN, ANSWER_WITHIN, LARGEST_KEY_SET));
        validator.setMaxClockSkew((int) CLOCKS_DIFFER.toSeconds());
        try {
            validator.validate(idToken, nonce);
        } catch (BadJOSEException | JOSEException untrue) {
            throw new SignInFailed("an ID token that is not right", untrue);
        }
    }

    /** New tokens for a refresh token. */
    Tokens renew(String refreshToken) throws SignInFailed, IOException {
        return tokens(new RefreshTokenGrant(new RefreshToken(refreshToken))).getTokens();
    }

    /** @throws IOException when the provider does not answer, or not now */
    private OIDCTokenResponse tokens(AuthorizationGrant grant) throws SignInFailed, IOException {
        URI endpoint = metadata().getTokenEndpointURI();
        TokenRequest request = secret.map(
                        known -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, known), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
        TokenResponse response;
        try {
            response = OIDCTokenResponseParser.parse(
                    patient(request.toHTTPRequest()).send());
        } catch (ParseException noAnswer) {
            throw new IOException("the provider answers no tokens", noAnswer);
        }
        if (!response.indicatesSuccess()) {
            throw refused(response.toErrorResponse().getErrorObject());
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    /** Only what the provider says of the grant itself ends a session. */
    private static SignInFailed refused(ErrorObject error) throws IOException {
        if (error.getHTTPStatusCode() >= 500
                || !OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) {
            throw new IOException("the provider says " + error.getCode());
        }
        return new SignInFailed("the provider says " + error.getCode());
    }

    /** Where the provider offers it. */
    void revoke(String refreshToken) throws IOException {
        URI endpoint = metadata().getRevocationEndpointURI();
        if (endpoint == null) {
            return;
        }
        RefreshToken token = new RefreshToken(refreshToken);
        TokenRevocationRequest request = secret.map(
                        known -> new TokenRevocationRequest(endpoint, new ClientSecretBasic(client, known), token))
                .orElseGet(() -> new TokenRevocationRequest(endpoint, client, token));
        patient(request.toHTTPRequest()).send();
    }

    private OIDCProviderMetadata metadata() throws IOException {
        Optional<OIDCProviderMetadata> known = described;
        if (known.isPresent()) {
            return known.get();
        }
        try {
            OIDCProviderMetadata found = OIDCProviderMetadata.resolve(issuer, CONNECT_WITHIN, ANSWER_WITHIN);
            described = Optional.of(found);
            return found;
        } catch (GeneralException noDescription) {
            throw new IOException("the provider does not describe itself", noDescription);
        }
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_WITHIN);
        request.setReadTimeout(ANSWER_WITHIN);
        request.setFollowRedirects(false);
        return request;
    }
}
