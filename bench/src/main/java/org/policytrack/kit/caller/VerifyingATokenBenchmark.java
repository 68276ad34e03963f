package org.policytrack.kit.caller;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each request with a token costs before anything else of it is looked at. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyingATokenBenchmark {

    private final JWTAuthContextInfo defaults = new JWTAuthContextInfo();

    private TrustedIssuers issuers;
    private String ofAccount;
    private String ofService;

    @Setup
    public void issue() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        IdentityConfig config = new Settings();
        ServiceToken serviceToken = new ServiceToken(config, "task-service");
        issuers = new TrustedIssuers(config, keyId -> Optional.of(keys.getPublic()), serviceToken);
        ofAccount = Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject("liaison")
                .upn("liaison")
                .groups(Set.of("reporter", "viewer"))
                .claim("department", "zj-scjg")
                .expiresIn(86_400)
                .jws()
                .keyId("current")
                .sign(keys.getPrivate());
        ofService = serviceToken.authorization().substring("Bearer ".length());
    }

    /** RS256, 2048 bits, as department-service signs and as outside providers do. */
    @Benchmark
    public JWTCallerPrincipal ofAnAccount() throws ParseException {
        return issuers.parse(ofAccount, defaults);
    }

    /** HS256. */
    @Benchmark
    public JWTCallerPrincipal ofAService() throws ParseException {
        return issuers.parse(ofService, defaults);
    }

    private static final class Settings implements IdentityConfig {

        @Override
        public boolean embedded() {
            return true;
        }

        @Override
        public String issuer() {
            return "policytrack";
        }

        @Override
        public String jwks() {
            return "http://127.0.0.1:1/jwks";
        }

        @Override
        public String audience() {
            return "policytrack";
        }

        @Override
        public int clockSkewSeconds() {
            return 30;
        }

        @Override
        public Optional<String> serviceSecret() {
            return Optional.of("a-secret-that-only-the-bench-knows-0123456789");
        }
    }
}
