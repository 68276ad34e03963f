package org.policytrack.kit.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.ServiceToken;
import org.policytrack.kit.problem.Unavailable;

class TrustedIssuersTest {

    private static final KeyPair KEYS = Identities.newKeys();
    private static final String KEY_ID = "current";

    private final TrustedIssuers issuers = trusting(Identities.config());

    @Nested
    class TheTokenOfAnAccount {

        @Test
        void isBelievedWithEverythingItSays() throws ParseException {
            JWTCallerPrincipal caller = read(signed(account().claim("department", "zj-scjg")));

            assertThat(caller.getName()).isEqualTo("liaison");
            assertThat(caller.getGroups()).containsExactly("reporter");
            assertThat((String) caller.getClaim("department")).isEqualTo("zj-scjg");
        }

        @Test
        void isRefusedWhenSignedWithAnotherKey() {
            refused(account().jws().keyId(KEY_ID).sign(Identities.newKeys().getPrivate()));
        }

        @Test
        void isRefusedWithAKeyIdNobodyKnowsOrWithNone() {
            refused(account().jws().keyId("made-up").sign(KEYS.getPrivate()));
            refused(account().sign(KEYS.getPrivate()));
        }

        @Test
        void isRefusedOfAnotherIssuer() {
            refused(signed(account().issuer("somebody-else")));
        }

        @Test
        void isRefusedForAnotherAudience() {
            refused(signed(account().audience("another-system")));
        }

        @Test
        void isRefusedOnceItHasExpired() {
            refused(signed(Identities.expired(account(), 31)));
        }

        @Test
        void isBelievedWhileClocksMayDiffer() throws ParseException {
            assertThat(read(signed(Identities.expired(account(), 5))).getName()).isEqualTo("liaison");
        }

        @Test
        void isRefusedWithoutAName() {
            refused(signed(Jwt.issuer("policytrack")
                    .audience("policytrack")
                    .subject("liaison")
                    .groups("reporter")
                    .expiresIn(600)));
        }

        @Test
        void neverMakesAService() {
            refused(signed(account().groups(Set.of("reporter", "service"))));
        }

        @Test
        void isRefusedOnceItsSessionWasEnded() throws ParseException {
            TrustedIssuers afterSignOut = Identities.trusting(
                    Identities.config(), TrustedIssuersTest::key, "the-session"::equals, InstantSource.system());

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() ->
                            afterSignOut.parse(signed(account().claim("sid", "the-session")), new JWTAuthContextInfo()))
                    .withMessage("session-ended");
            assertThat(afterSignOut
                            .parse(signed(account().claim("sid", "another-session")), new JWTAuthContextInfo())
                            .getName())
                    .isEqualTo("liaison");
        }

        @Test
        void isRefusedWhereTheEmbeddedAccountsAreSwitchedOff() {
            TrustedIssuers withoutAccounts = trusting(Identities.config("embedded", "false"));

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> withoutAccounts.parse(signed(account()), new JWTAuthContextInfo()))
                    .withMessage("unknown-issuer");
        }

        @Test
        void isRefusedWhenItIsSignedOtherwiseThanRs256() {
            refused(account()
                    .jws()
                    .algorithm(SignatureAlgorithm.PS256)
                    .keyId(KEY_ID)
                    .sign(KEYS.getPrivate()));
        }

        @Test
        void isRefusedUnsigned() {
            refused(encoded("{\"alg\":\"none\",\"kid\":\"current\"}") + "." + claimsOf(signed(account())) + ".");
        }

        @Test
        void neverChoosesHowItIsChecked() {
            refused(account().jws().keyId(KEY_ID).sign(Identities.secret(Identities.SECRET)));
            refused(account()
                    .jws()
                    .keyId(KEY_ID)
                    .sign(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256")));
        }

        @Test
        void isRefusedWhenOneOfItsClaimsWasChanged() {
            String[] parts = signed(account()).split("\\.", -1);
            String raised =
                    new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("reporter", "administrator");

            refused(parts[0] + "." + encoded(raised) + "." + parts[2]);
        }

        @Test
        void thatCannotBeCheckedNowIsNotCalledWrong() {
            TrustedIssuers withoutKeys = Identities.trusting(Identities.config(), keyId -> {
                throw new Unavailable("identity-provider");
            });

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> withoutKeys.parse(signed(account()), new JWTAuthContextInfo()))
                    .withCauseInstanceOf(Unavailable.class);
        }
    }

    @Nested
    class TheTokenOfAService {

        @Test
        void isBelievedByTheOthersOfTheInstallation() throws ParseException {
            String header = new ServiceToken(Identities.config(), "task-service").authorization();

            JWTCallerPrincipal caller = read(header.replace("Bearer ", ""));

            assertThat(caller.getName()).isEqualTo("task-service");
            assertThat(caller.getGroups()).containsExactly("service");
        }

        @Test
        void isRefusedWithAnotherInstallationsSecret() {
            refused(service().sign(Identities.secret("the-secret-of-another-installation-0123")));
        }

        @Test
        void isRefusedWithTheKeyOfAccounts() {
            refused(service().jws().keyId(KEY_ID).sign(KEYS.getPrivate()));
        }

        @Test
        void isRefusedOnceItHasExpired() {
            refused(Identities.expired(service(), 31).sign(Identities.secret(Identities.SECRET)));
        }

        @Test
        void isRefusedForAnotherAudience() {
            refused(service().audience("another-system").sign(Identities.secret(Identities.SECRET)));
        }

        @Test
        void isBelievedWithThePreviousSecretWhileTheInstallationChanges() throws ParseException {
            String before = "the-secret-that-was-good-until-now-0123";
            TrustedIssuers changing = trusting(Identities.config("previous-service-secret", before));
            String header =
                    new ServiceToken(Identities.config("service-secret", before), "task-service").authorization();

            assertThat(changing.parse(header.replace("Bearer ", ""), new JWTAuthContextInfo())
                            .getName())
                    .isEqualTo("task-service");
            refused(header.replace("Bearer ", ""));
        }

        @Test
        void isSignedWithTheCurrentSecretOnly() {
            ServiceToken changing = new ServiceToken(
                    Identities.config("previous-service-secret", "the-secret-that-was-good-until-now-0123"),
                    "task-service");

            assertThatCode(() -> read(changing.authorization().replace("Bearer ", "")))
                    .doesNotThrowAnyException();
        }

        @Test
        void livesForTwoMinutes() throws ParseException {
            JWTCallerPrincipal caller = read(new ServiceToken(Identities.config(), "task-service")
                    .authorization()
                    .replace("Bearer ", ""));

            assertThat(caller.getExpirationTime() - caller.getIssuedAtTime()).isEqualTo(120);
        }

        @Test
        void hasTheOneRoleAndNoDepartmentWhateverElseItSays() throws ParseException {
            JWTCallerPrincipal caller = read(service()
                    .groups(Set.of("service", "administrator"))
                    .claim("department", "zj-fgw")
                    .upn("somebody")
                    .sign(Identities.secret(Identities.SECRET)));

            assertThat(caller.getGroups()).containsExactly("service");
            assertThat((String) caller.getClaim("department")).isNull();
            assertThat(caller.getName()).isEqualTo("task-service");
        }

        @Test
        void isRefusedWhereNoSecretIsSet() {
            TrustedIssuers withoutSecret = trusting(Identities.configWithoutSecret());
            String token = service().sign(Identities.secret(Identities.SECRET));

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> withoutSecret.parse(token, new JWTAuthContextInfo()));
        }

        @Test
        void cannotBeMadeWithoutASecretOrWithAShortOne() {
            ServiceToken withoutSecret = new ServiceToken(Identities.configWithoutSecret(), "task-service");

            assertThatIllegalStateException()
                    .isThrownBy(withoutSecret::authorization)
                    .withMessageContaining("tracker.identity.service-secret");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ServiceToken(Identities.config("service-secret", "short"), "task-service"))
                    .withMessageContaining("32");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "garbage", "a.b.c", "e30.e30.", "e30.e30.e30", "省.市.局"})
    void whatIsNoTokenIsRefused(String garbage) {
        refused(garbage);
    }

    private void refused(String token) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> read(token));
    }

    private JWTCallerPrincipal read(String token) throws ParseException {
        return issuers.parse(token, new JWTAuthContextInfo());
    }

    private static JwtClaimsBuilder account() {
        return Jwt.issuer("policytrack")
                .audience("policytrack")
                .subject("liaison")
                .upn("liaison")
                .groups("reporter")
                .expiresIn(600);
    }

    private static JwtClaimsBuilder service() {
        return Jwt.issuer(ServiceToken.ISSUER)
                .audience("policytrack")
                .subject("task-service")
                .upn("task-service")
                .groups("service")
                .expiresIn(600);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(KEYS.getPrivate());
    }

    private static String claimsOf(String token) {
        return token.split("\\.", -1)[1];
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }

    private static TrustedIssuers trusting(IdentityConfig config) {
        return Identities.trusting(config, TrustedIssuersTest::key);
    }

    private static Optional<PublicKey> key(String keyId) {
        return keyId.equals(KEY_ID) ? Optional.of(KEYS.getPublic()) : Optional.empty();
    }
}
