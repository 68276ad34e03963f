package org.policytrack.department.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;

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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class TokenResourceTest {

    @Inject
    SigningKey signingKey;

    @Nested
    class SigningIn {

        @Test
        void anAccountMadeByTheAdministratorSignsIn() {
            String username = People.made("zj-scjg", "reporter", "reviewer");

            String token = People.signIn(username, People.PASSWORD)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("expiresIn", equalTo(900))
                    .body("refreshToken", matchesPattern("[A-Za-z0-9_-]{40}"))
                    .extract()
                    .path("accessToken");

            as(token).get("/departments").then().statusCode(200);
        }

        @Test
        void theTokenSaysWhoItIsOfAndForHowLong() {
            String username = People.made("zj-scjg", "reporter", "reviewer");

            JsonPath claims =
                    claims(People.signIn(username, People.PASSWORD).extract().path("accessToken"));

            assertThat(claims.getString("iss")).isEqualTo("policytrack");
            assertThat(claims.getString("aud")).isEqualTo("policytrack");
            assertThat(claims.getString("sub")).isEqualTo(username);
            assertThat(claims.getString("upn")).isEqualTo(username);
            assertThat(claims.getString("department")).isEqualTo("zj-scjg");
            assertThat(claims.<String>getList("groups")).containsExactlyInAnyOrder("reporter", "reviewer");
            assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(900);
        }

        @Test
        void aWrongPasswordAndAnUnknownNameAreTheSameRefusal() {
            String username = People.made("zj-scjg", "reporter");

            Map<String, Object> wrongPassword = refusal(People.signIn(username, "wrong horse battery"));
            Map<String, Object> unknownName = refusal(People.signIn(People.newUsername(), People.PASSWORD));

            assertThat(wrongPassword)
                    .isEqualTo(unknownName)
                    .containsEntry("type", "/problems/sign-in-refused")
                    .containsEntry("status", 401);
        }

        @Test
        void aDisabledAccountDoesNot() {
            String username = People.made("zj-scjg", "reporter");
            People.change(username, "{\"enabled\":false}").statusCode(200);

            People.signIn(username, People.PASSWORD).statusCode(401).body("type", equalTo("/problems/sign-in-refused"));
        }

        @Test
        void theOldPasswordIsNoGoodAfterAChange() {
            String username = People.made("zj-scjg", "reporter");
            People.change(username, "{\"password\":\"another long password\"}").statusCode(200);

            People.signIn(username, People.PASSWORD).statusCode(401);
            People.signIn(username, "another long password").statusCode(200);
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

        private Map<String, Object> refusal(ValidatableResponse answer) {
            Map<String, Object> problem = answer.extract().path("");
            problem.remove("traceId");
            return problem;
        }
    }

    @Nested
    class Renewing {

        @Test
        void aRefreshTokenIsGoodOnce() {
            String first = refreshTokenOf(People.made("zj-scjg", "reporter"));

            String second = renew(first).statusCode(200).extract().path("refreshToken");

            renew(first).statusCode(401).body("type", equalTo("/problems/sign-in-refused"));
            renew(second).statusCode(200);
        }

        @Test
        void theRenewedTokenOpensTheDoor() {
            String refreshToken = refreshTokenOf(People.made("zj-scjg", "reporter"));

            String accessToken = renew(refreshToken).statusCode(200).extract().path("accessToken");

            as(accessToken).get("/departments/zj-scjg").then().statusCode(200);
        }

        @Test
        void aRevokedSessionIsNotRenewed() {
            String refreshToken = refreshTokenOf(People.made("zj-scjg", "reporter"));

            revoke(refreshToken).statusCode(204);

            renew(refreshToken).statusCode(401);
        }

        @Test
        void revokingWhatIsNotThereIsNoFailure() {
            revoke("no-such-token").statusCode(204);
        }

        @Test
        void aDisabledAccountIsNotRenewed() {
            String username = People.made("zj-scjg", "reporter");
            String refreshToken = refreshTokenOf(username);
            People.change(username, "{\"enabled\":false}").statusCode(200);
            People.change(username, "{\"enabled\":true}").statusCode(200);

            renew(refreshToken).statusCode(401);
        }

        @Test
        void anAccessTokenIsNoRefreshToken() {
            String accessToken = People.signIn(People.made("zj-scjg", "reporter"), People.PASSWORD)
                    .extract()
                    .path("accessToken");

            renew(accessToken.substring(0, 200)).statusCode(401);
        }

        private String refreshTokenOf(String username) {
            return People.signIn(username, People.PASSWORD)
                    .statusCode(200)
                    .extract()
                    .path("refreshToken");
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
