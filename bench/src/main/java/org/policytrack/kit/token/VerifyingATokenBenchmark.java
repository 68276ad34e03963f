package org.policytrack.kit.token;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.ServiceToken;

/** What each request with a token costs before anything else of it is looked at. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyingATokenBenchmark {

    private static final String PROVIDER = "http://127.0.0.1/realms/province";

    private final JWTAuthContextInfo defaults = new JWTAuthContextInfo();

    private HttpServer provider;
    private TrustedIssuers issuers;
    private String ofAccount;
    private String ofOutside;
    private String ofService;

    @Setup
    public void issue() throws JoseException, IOException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("current");
        provider = serving(new JsonWebKeySet(key).toJson());
        IdentityConfig config = config(Map.of(
                "tracker.identity.service-secret", "a-secret-that-only-the-bench-knows-0123456789",
                "tracker.identity.providers.province.issuer", PROVIDER,
                "tracker.identity.providers.province.jwks",
                        "http://127.0.0.1:" + provider.getAddress().getPort() + "/jwks",
                "tracker.identity.providers.province.audience", "policytrack",
                "tracker.identity.providers.province.roles-claim", "realm_access.roles"));
        ServiceToken serviceToken = new ServiceToken(config, "task-service");
        issuers = new TrustedIssuers(
                config,
                keyId -> Optional.of(key.getPublicKey()),
                session -> false,
                serviceToken,
                new RefusedTokens(new CurrentVertxRequest()),
                InstantSource.system());
        ofAccount = signed(
                key,
                person(config.issuer())
                        .groups(Set.of("reporter", "viewer"))
                        .claim("sid", UUID.randomUUID().toString())
                        .claim("department", "zj-scjg"));
        ofOutside = signed(
                key,
                person(PROVIDER)
                        .claim("preferred_username", "liaison")
                        .claim("realm_access", Map.of("roles", List.of("reporter", "viewer"))));
        ofService = serviceToken.authorization().substring("Bearer ".length());
    }

    @TearDown
    public void stop() {
        provider.stop(0);
    }

    /** RS256, 2048 bits, as department-service signs. */
    @Benchmark
    public JWTCallerPrincipal ofAnAccount() throws ParseException {
        return issuers.parse(ofAccount, defaults);
    }

    /** RS256, 2048 bits, of an identity provider, with claims that are translated. */
    @Benchmark
    public JWTCallerPrincipal ofAnOutsideProvider() throws ParseException {
        return issuers.parse(ofOutside, defaults);
    }

    /** HS256. */
    @Benchmark
    public JWTCallerPrincipal ofAService() throws ParseException {
        return issuers.parse(ofService, defaults);
    }

    private static JwtClaimsBuilder person(String issuer) {
        return Jwt.issuer(issuer)
                .audience("policytrack")
                .subject("liaison")
                .upn("liaison")
                .expiresIn(86_400);
    }

    private static String signed(RsaJsonWebKey key, JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getRsaPrivateKey());
    }

    private static IdentityConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withSources(new PropertiesConfigSource(settings, "bench", 100))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(IdentityConfig.class);
    }

    private static HttpServer serving(String keySet) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", request -> {
            byte[] body = keySet.getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, body.length);
            try (OutputStream out = request.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }
}
