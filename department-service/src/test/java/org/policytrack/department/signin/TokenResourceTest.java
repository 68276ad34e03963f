package org.policytrack.department.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.department.key.SigningKey;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class TokenResourceTest {

    /** Of "a password hashed long ago", at less than the cost of the tests. */
    private static final String AT_LOWER_COST =
            BCrypt.withDefaults().hashToString(BCrypt.MIN_COST, "a password hashed long ago".toCharArray());

    @Inject
    SigningKey signingKey;

    @Inject
    Rows rows;

    @Nested
    class SigningIn {

        @Test
        void anAccountWhoseOwnerChoseThePasswordSignsIn() {
            String username = People.settled("zj-scjg", "reporter", "head");

            String token = People.signIn(username, People.PASSWORD)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("expiresIn", equalTo(300))
                    .body("refreshToken", matchesPattern("[A-Za-z0-9_-]{40}"))
                    .body("mustDo", empty())
                    .body("demonstration", equalTo(false))
                    .body("notice", nullValue())
                    .extract()
                    .path("accessToken");

            as(token).get("/departments").then().statusCode(200);
        }

        @Test
        void theTokenSaysWhoItIsOfAndForHowLong() {
            String username = People.settled("zj-scjg", "reporter", "head");

            JsonPath claims = claims(People.accessToken(username, People.PASSWORD));

            assertThat(claims.getString("iss")).isEqualTo("policytrack");
            assertThat(claims.getString("aud")).isEqualTo("policytrack");
            assertThat(claims.getString("sub")).isEqualTo(username);
            assertThat(claims.getString("upn")).isEqualTo(username);
            assertThat(claims.getString("department")).isEqualTo("zj-scjg");
            assertThat(claims.<String>getList("groups")).containsExactlyInAnyOrder("reporter", "head");
            assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(300);
            assertThat(claims.getString("jti")).isNotEqualTo(claims.getString("sid"));
            assertThat(rows.read("SELECT username FROM session WHERE id = ?", claims.getString("sid")))
                    .singleElement()
                    .isEqualTo(username);
        }

        @Test
        void theTokenOfWhoMustDoSomethingFirstHasNoRoleAndNoDepartment() {
            String username = People.made("zj-scjg", "reporter");

            JsonPath claims = claims(People.accessToken(username, People.GIVEN));

            assertThat(claims.<String>getList("groups")).isNullOrEmpty();
            assertThat(claims.getString("department")).isNull();
        }

        @Test
        void theOldPasswordIsNoGoodAfterAChange() {
            String username = People.settled("zj-scjg", "reporter");
            People.change(username, "{\"password\":\"Given to a Person 2\"}").statusCode(200);

            People.refusedToSignIn(People.signIn(username, People.PASSWORD));
            People.signIn(username, "Given to a Person 2").statusCode(200).body("mustDo", contains("CHANGE_PASSWORD"));
        }

        @Test
        void capitalsAndSpacesAroundTheNameAreForgiven() {
            String username = People.settled("zj-scjg", "reporter");

            People.signIn("  " + username.toUpperCase(Locale.ROOT) + " ", People.PASSWORD)
                    .statusCode(200);
        }

        @Test
        void aHashOfALowerCostIsReplaced() {
            String username = People.settled("zj-scjg", "reporter");
            rows.change("UPDATE account SET password_hash = ? WHERE username = ?", AT_LOWER_COST, username);

            People.signIn(username, "a password hashed long ago").statusCode(200);

            assertThat(rows.read("SELECT password_hash FROM account WHERE username = ?", username))
                    .singleElement()
                    .isNotEqualTo(AT_LOWER_COST);
            People.signIn(username, "a password hashed long ago").statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"username\":\"\",\"password\":\"\"}",
                    "{\"username\":null,\"password\":null}",
                    "{\"username\":\"a\"}"
                })
        void whoSaysNothingIsToldWhatIsMissing(String body) {
            anonymously()
                    .body(body)
                    .post("/tokens")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", everyItem(matchesPattern("/username|/password")));
        }

        @Test
        void sqlForANameIsRefusedLikeAnyWrongName() {
            People.signIn("' or '1'='1", "' or '1'='1")
                    .statusCode(401)
                    .body("type", equalTo("/problems/sign-in-refused"));
        }
    }

    @Nested
    class Renewing {

        @Test
        void aRefreshTokenIsGoodOnceAndASecondUseEndsTheSession() {
            String first = refreshTokenOf(People.settled("zj-scjg", "reporter"));
            String second = renew(first).statusCode(200).extract().path("refreshToken");
            String third = renew(second).statusCode(200).extract().path("refreshToken");

            People.refusedToSignIn(renew(first));

            People.refusedToSignIn(renew(third));
        }

        @Test
        void theRenewedTokenOpensTheDoor() {
            String refreshToken = refreshTokenOf(People.settled("zj-scjg", "reporter"));

            String accessToken = renew(refreshToken).statusCode(200).extract().path("accessToken");

            as(accessToken).get("/departments/zj-scjg").then().statusCode(200);
        }

        @Test
        void ofManyUsesAtTheSameMomentOneIsTheFirst() throws Exception {
            String token = refreshTokenOf(People.settled("zj-scjg", "reporter"));
            Callable<Integer> renewal = () -> renew(token).extract().statusCode();
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService many = Executors.newFixedThreadPool(4)) {
                for (Future<Integer> answer : many.invokeAll(Collections.nCopies(4, renewal))) {
                    answers.add(answer.get());
                }
            }

            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 401);
        }

        @Test
        void theSessionGoesOnForHalfAnHourWithoutRenewal() {
            String username = People.settled("zj-scjg", "reporter");
            String token = refreshTokenOf(username);
            isMinutesOld(username, "renewed_at", 29);
            String next = renew(token).statusCode(200).extract().path("refreshToken");

            isMinutesOld(username, "renewed_at", 31);

            People.refusedToSignIn(renew(next));
        }

        @Test
        void howeverOftenItIsRenewedItEndsAfterTwelveHours() {
            String username = People.settled("zj-scjg", "reporter");
            String token = refreshTokenOf(username);
            isMinutesOld(username, "opened_at", 12 * 60 - 2);
            ValidatableResponse last = renew(token).statusCode(200).body("expiresIn", lessThanOrEqualTo(120));

            isMinutesOld(username, "opened_at", 12 * 60 + 1);

            People.refusedToSignIn(renew(last.extract().path("refreshToken")));
        }

        @Test
        void whoHasToDoSomethingByNowGetsATokenWithoutRoles() {
            String username = People.settled("zj-scjg", "reporter");
            String token = refreshTokenOf(username);
            isMinutesOld("account", username, "password_set_at", 91 * 24 * 60);

            String accessToken = renew(token)
                    .statusCode(200)
                    .body("mustDo", contains("CHANGE_PASSWORD"))
                    .extract()
                    .path("accessToken");

            as(accessToken).get("/departments").then().statusCode(403);
        }

        @Test
        void aRevokedSessionIsNotRenewed() {
            String refreshToken = refreshTokenOf(People.settled("zj-scjg", "reporter"));

            revoke(refreshToken).statusCode(204);

            renew(refreshToken).statusCode(401);
        }

        @Test
        void revokingWhatIsNotThereIsNoFailure() {
            revoke("no-such-token").statusCode(204);
        }

        @Test
        void aDisabledAccountIsNotRenewed() {
            String username = People.settled("zj-scjg", "reporter");
            String refreshToken = refreshTokenOf(username);
            People.secure(username, "{\"enabled\":false}").statusCode(200);
            People.secure(username, "{\"enabled\":true}").statusCode(200);

            renew(refreshToken).statusCode(401);
        }

        @Test
        void anAccessTokenIsNoRefreshToken() {
            String accessToken = People.accessToken(People.settled("zj-scjg", "reporter"), People.PASSWORD);

            renew(accessToken.substring(0, 200)).statusCode(401);
        }

        private String refreshTokenOf(String username) {
            return People.signIn(username, People.PASSWORD)
                    .statusCode(200)
                    .extract()
                    .path("refreshToken");
        }

        private void isMinutesOld(String username, String what, long minutes) {
            isMinutesOld("session", username, what, minutes);
        }

        private void isMinutesOld(String table, String username, String what, long minutes) {
            rows.change(
                    "UPDATE " + table + " SET " + what + " = ? WHERE username = ?",
                    LocalDateTime.now(ZoneOffset.UTC).minusMinutes(minutes),
                    username);
        }

        private ValidatableResponse renew(String refreshToken) {
            return send("/tokens/refresh", refreshToken);
        }

        private ValidatableResponse revoke(String refreshToken) {
            return send("/tokens/revocation", refreshToken);
        }

        private ValidatableResponse send(String path, String refreshToken) {
            return anonymously()
                    .body("{\"refreshToken\":\"" + refreshToken + "\"}")
                    .post(path)
                    .then();
        }
    }

    @Nested
    class TheKeySet {

        @Test
        void hasThePublicPartsAndNothingElse() {
            Map<String, Object> key = anonymously()
                    .get("/jwks")
                    .then()
                    .statusCode(200)
                    .body("keys", hasSize(1))
                    .extract()
                    .path("keys[0]");

            assertThat(key).containsOnlyKeys("kty", "kid", "use", "alg", "n", "e");
            assertThat(key)
                    .containsEntry("kid", signingKey.key().getKeyId())
                    .containsEntry("alg", "RS256")
                    .containsEntry("use", "sig");
        }
    }

    @Nested
    class AToken {

        @Test
        void madeHereIsBelieved() {
            as(signed(claims())).get("/departments").then().statusCode(200);
        }

        @Test
        void thatIsNotSignedIsRefused() {
            String header =
                    encoded("{\"alg\":\"none\",\"kid\":\"" + signingKey.key().getKeyId() + "\"}");
            String claims = signed(claims()).split("\\.", -1)[1];

            refused(header + "." + claims + ".");
        }

        @Test
        void signedWithAForeignKeyIsRefused() throws NoSuchAlgorithmException {
            PrivateKey foreign =
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

            refused(claims().jws().keyId(signingKey.key().getKeyId()).sign(foreign));
            refused(claims().jws().keyId("foreign").sign(foreign));
            refused(claims().sign(foreign));
        }

        @Test
        void signedWithThePublicKeyAsASecretIsRefused() {
            byte[] publicKey = signingKey.key().getRsaPublicKey().getEncoded();

            refused(claims().jws().keyId(signingKey.key().getKeyId()).sign(new SecretKeySpec(publicKey, "HmacSHA256")));
        }

        @Test
        void thatHasExpiredIsRefused() {
            Instant end = Instant.now().minusSeconds(60);

            refused(signed(claims().issuedAt(end.minusSeconds(600)).expiresAt(end)));
        }

        @Test
        void forAnotherAudienceIsRefused() {
            refused(signed(claims().audience("another-system")));
        }

        @Test
        void ofAnotherIssuerIsRefused() {
            refused(signed(claims().issuer("another-issuer")));
        }

        @Test
        void ofAnAccountThatCallsItselfAServiceIsRefused() {
            refused(signed(claims().groups(Set.of("service"))));
            refused(signed(claims().groups(Set.of("administrator", "service"))));
            refused(Token.of("task-service", "zj-fgw", "service"));
        }

        @Test
        void ofAnAccountInTheNameOfTheServicesIsRefused() {
            refused(signed(claims().issuer("policytrack-services").groups(Set.of("service"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"garbage", "a.b.c", "e30.e30.e30", "..", "null"})
        void thatIsNoneIsRefused(String garbage) {
            refused(garbage);
        }

        @Test
        void withoutAnyRoleOpensNothing() {
            as(signed(claims().groups(Set.of("gardener"))))
                    .get("/departments")
                    .then()
                    .statusCode(403)
                    .body("type", containsString("/problems/"));
        }

        private void refused(String token) {
            List.of("/departments", "/notices", "/accounts")
                    .forEach(path -> as(token)
                            .get(path)
                            .then()
                            .statusCode(401)
                            .header("WWW-Authenticate", containsString("Bearer"))
                            .body("status", is(401))
                            .body("type", equalTo("/problems/sign-in-needed")));
        }
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws()
                .keyId(signingKey.key().getKeyId())
                .sign(signingKey.key().getRsaPrivateKey());
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("policytrack")
                .audience("policytrack")
                .subject("liaison")
                .upn("liaison")
                .groups("reporter")
                .claim("department", "zj-scjg")
                .expiresIn(600);
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8));
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }
}
