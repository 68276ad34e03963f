package org.policytrack.kit.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.problem.Unavailable;

/** Items S8 of the security list, one test each, against a provider that is found over HTTP. */
class OutsideIssuerTest {

    private static final PublicJsonWebKey KEY = Keys.rsa("key-1");
    private static final PublicJsonWebKey OTHER = Keys.rsa("key-2");

    private final ProviderServer provider = new ProviderServer();
    private Instant now = Instant.now();
    private final TrustedIssuers issuers = trusting();

    OutsideIssuerTest() {
        provider.has(KEY);
    }

    @AfterEach
    void itEnds() {
        provider.close();
    }

    @Nested
    class ATokenOfTheProvider {

        @Test
        void isBelievedWithKeysFoundByDiscovery() throws ParseException {
            JWTCallerPrincipal caller = read(signed(person()));

            assertThat(caller.getName()).isEqualTo("province:zhang.wei");
            assertThat(caller.getGroups()).containsExactly("reporter");
            assertThat((String) caller.getClaim("department")).isEqualTo("zj-scjg");
            assertThat(provider.asked()).containsExactly("/.well-known/openid-configuration", "/keys");
        }

        @Test
        void isBelievedWithKeysAtAGivenAddress() throws ParseException {
            TrustedIssuers given = trusting("providers.province.jwks", provider.keysAddress());

            assertThat(given.parse(signed(person()), new JWTAuthContextInfo()).getName())
                    .isEqualTo("province:zhang.wei");
            assertThat(provider.asked()).containsExactly("/keys");
        }

        @Test
        void isRefusedOfAnIssuerThatIsNotConfigured() {
            refused("unknown-issuer", signed(person().issuer(provider.issuer() + "/")));
        }

        @Test
        void isRefusedUnsigned() {
            String claims = signed(person()).split("\\.", -1)[1];

            refused("algorithm", encoded("{\"alg\":\"none\",\"kid\":\"key-1\"}") + "." + claims + ".");
            refused("algorithm", encoded("{\"alg\":\"NONE\"}") + "." + claims + ".");
        }

        @Test
        void isRefusedSignedWithThePublicKeyAsASecret() {
            byte[] asDer = KEY.getPublicKey().getEncoded();
            byte[] asPem = ("-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(asDer) + "\n-----END PUBLIC KEY-----\n")
                    .getBytes(UTF_8);

            refused("algorithm", person().jws().keyId("key-1").sign(new SecretKeySpec(asDer, "HmacSHA256")));
            refused("algorithm", person().jws().keyId("key-1").sign(new SecretKeySpec(asPem, "HmacSHA256")));
        }

        @Test
        void isRefusedSignedWithTheSecretOfTheServices() {
            refused("algorithm", person().sign(Identities.secret(Identities.SECRET)));
        }

        @Test
        void isRefusedSignedByAnAlgorithmThatIsNotConfigured() {
            refused("algorithm", signed(person(), KEY, SignatureAlgorithm.RS512));
        }

        @Test
        void isRefusedSignedWithAForeignKey() {
            PublicJsonWebKey foreign = Keys.rsa("key-1");

            refused("signature", signed(person(), foreign, SignatureAlgorithm.RS256));
            refused("unknown-key", signed(person(), Keys.rsa("key-9"), SignatureAlgorithm.RS256));
        }

        @Test
        void isRefusedWithAKeyItBringsAlong() {
            PublicJsonWebKey foreign = Keys.rsa("key-1");
            Map<String, Object> own = foreign.toParams(OutputControlLevel.PUBLIC_ONLY);

            refused(
                    "signature",
                    person().jws().keyId("key-1").header("jwk", own).sign(foreign.getPrivateKey()));
            refused(
                    "signature",
                    person().jws().keyId("key-1").header("x5c", List.of("MIIB")).sign(foreign.getPrivateKey()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"jku", "x5u"})
        void isRefusedWithAKeyItNamesAnAddressOfAndNobodyAsksThere(String header) {
            PublicJsonWebKey foreign = Keys.rsa("foreign");
            try (ProviderServer attacker = new ProviderServer()) {
                attacker.has(foreign);

                refused(
                        "unknown-key",
                        person().jws()
                                .keyId("foreign")
                                .header(header, attacker.keysAddress())
                                .sign(foreign.getPrivateKey()));

                assertThat(attacker.asked()).isEmpty();
            }
        }

        @Test
        void isRefusedWithACriticalHeader() {
            refused(
                    "critical-header",
                    person().jws()
                            .keyId("key-1")
                            .header("crit", List.of("b64"))
                            .header("b64", true)
                            .sign(KEY.getPrivateKey()));
        }

        @Test
        void isRefusedOnceItHasExpired() {
            refused("expired", signed(Identities.expired(person(), 31)));
        }

        @Test
        void isRefusedWithoutAnEnd() {
            refused("claims", tokenOf(Map.of("exp", "")));
        }

        @Test
        void isRefusedBeforeItBegins() {
            refused("not-yet-valid", signed(person().claim("nbf", secondsFromNow(40))));
        }

        @Test
        void isRefusedWhenItIsOfTheFuture() {
            refused("issued-in-the-future", signed(person().issuedAt(secondsFromNow(40))));
        }

        @Test
        void isBelievedWhileClocksMayDiffer() throws ParseException {
            read(signed(Identities.expired(person(), 20)));
            read(signed(person().claim("nbf", secondsFromNow(20))));

            assertThat(read(signed(person().issuedAt(secondsFromNow(20)))).getName())
                    .isEqualTo("province:zhang.wei");
        }

        @Test
        void isRefusedForAnotherAudienceOrForNone() {
            refused("other-audience", signed(person().audience("canteen")));
            refused("other-audience", tokenOf(Map.of("aud", "")));
        }

        @Test
        void isBelievedForTheAudienceOfItsProvider() throws ParseException {
            TrustedIssuers own = trusting("providers.province.audience", "api://policytrack");

            assertThat(own.parse(signed(person().audience("api://policytrack")), new JWTAuthContextInfo())
                            .getName())
                    .isEqualTo("province:zhang.wei");
            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> own.parse(signed(person()), new JWTAuthContextInfo()))
                    .withMessage("other-audience");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout", "DPoP", "Registration"})
        void isRefusedWhenItIsAnotherKindOfToken(String kind) {
            refused("no-access-token", signed(person().claim("typ", kind)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"id_token+jwt", "logout+jwt", "dpop+jwt", "secevent+jwt", "JOSE"})
        void isRefusedWhenItsHeaderSaysSo(String type) {
            refused(
                    "no-access-token",
                    person().jws().keyId("key-1").header("typ", type).sign(KEY.getPrivateKey()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"nonce", "at_hash", "c_hash"})
        void isRefusedWhenItHasWhatOnlyAnIdTokenHas(String claim) {
            refused("no-access-token", signed(person().claim(claim, "MTIzNDU2Nzg5MDEyMzQ1Ng")));
        }

        @Test
        void isRefusedWhenItIsAnIdTokenByItsUse() {
            refused("no-access-token", signed(person().claim("token_use", "id")));
        }

        @Test
        void isRefusedWhenItIsBoundToAKeyOfItsHolder() {
            refused("bound-to-a-key", signed(person().claim("cnf", Map.of("jkt", "0ZcOCORZNYy"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt", "AT+JWT"})
        void isBelievedAsTheAccessTokenItSaysItIs(String type) throws ParseException {
            String token = person().claim("typ", "Bearer")
                    .jws()
                    .keyId("key-1")
                    .header("typ", type)
                    .sign(KEY.getPrivateKey());

            assertThat(read(token).getName()).isEqualTo("province:zhang.wei");
        }

        @Test
        void isRefusedWhenItIsLongerThanEightKilobytesBeforeAnythingIsRead() {
            refused("too-long", signed(person().claim("long", "x".repeat(8000))));

            assertThat(provider.asked()).isEmpty();
        }

        @Test
        void isRefusedWhenAnyByteOfItWasChanged() {
            Random random = new Random(20230420);
            String token = signed(person());
            for (int i = 0; i < 2000; i++) {
                char[] changed = token.toCharArray();
                int at = random.nextInt(changed.length);
                changed[at] = "abcXYZ019-_.=% é\u0000".charAt(random.nextInt(17));
                String hostile = new String(changed);
                if (!sameBytes(hostile, token)) {
                    assertThatExceptionOfType(ParseException.class).isThrownBy(() -> read(hostile));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"alg\":7}",
                    "{\"alg\":\"RS256\",\"kid\":7}",
                    "{\"alg\":\"RS256\",\"typ\":{}}",
                    "{\"alg\":\"RS256\",\"crit\":null,\"kid\":[]}",
                    "{\"alg\":\"RS256\",\"cty\":\"JWT\"}",
                    "{\"alg\":\"RS256\",\"use\":[]}",
                    "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
                    "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A256GCM\",\"p2c\":2147483647,\"p2s\":\"AAAAAAAAAAA\"}",
                    "[]",
                    "null",
                    "{\"alg\":\"RS256\",\"alg\":\"none\"}"
                })
        void isRefusedWithANonsenseHeader(String header) {
            String[] parts = signed(person()).split("\\.", -1);
            String encodedHeader = encoded(header);

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> read(encodedHeader + "." + parts[1] + "." + parts[2]));
            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> read(encodedHeader + ".AAAA." + parts[1] + "." + parts[2] + ".AAAA"));
        }

        @Test
        void isRefusedWithClaimsThatAreNestedWithoutEnd() {
            String nested = "{\"iss\":" + "[".repeat(5000);

            refused("malformed", encoded("{\"alg\":\"RS256\"}") + "." + encoded(nested) + ".AAAA");
        }

        @Test
        void isRefusedWithAnIssuerThatIsNoText() {
            refused("malformed", tokenOf(Map.of("iss", List.of(provider.issuer()))));
        }
    }

    @Nested
    class TheKeysOfTheProvider {

        @Test
        void changeWithoutARestart() throws ParseException {
            read(signed(person()));
            provider.has(OTHER, KEY);
            pass(Duration.ofSeconds(6));

            assertThat(read(signed(person(), OTHER, SignatureAlgorithm.RS256)).getName())
                    .isEqualTo("province:zhang.wei");
            assertThat(read(signed(person())).getName()).isEqualTo("province:zhang.wei");
        }

        @Test
        void areNoLongerBelievedTenMinutesAfterTheyWereTakenBack() throws ParseException {
            read(signed(person()));
            provider.has(OTHER);
            pass(Duration.ofMinutes(10).plusSeconds(1));

            refused("unknown-key", signed(person()));
        }

        @Test
        void mayHaveNoIds() throws ParseException {
            PublicJsonWebKey first = Keys.rsa(null);
            PublicJsonWebKey second = Keys.rsa(null);
            provider.has(first, second);

            assertThat(read(signed(person(), second, SignatureAlgorithm.RS256)).getName())
                    .isEqualTo("province:zhang.wei");
        }

        @Test
        void mayHaveNoIdsAndChange() throws ParseException {
            PublicJsonWebKey first = Keys.rsa(null);
            PublicJsonWebKey second = Keys.rsa(null);
            provider.has(first);
            read(signed(person(), first, SignatureAlgorithm.RS256));
            provider.has(second);
            pass(Duration.ofSeconds(6));

            assertThat(read(signed(person(), second, SignatureAlgorithm.RS256)).getName())
                    .isEqualTo("province:zhang.wei");
        }

        @Test
        void mayShareAnIdAmongSeveralTypes() throws ParseException {
            PublicJsonWebKey curve = Keys.ec("key-1");
            provider.has(curve, KEY);

            read(signed(person(), curve, SignatureAlgorithm.ES256));
            assertThat(read(signed(person(), KEY, SignatureAlgorithm.PS256)).getName())
                    .isEqualTo("province:zhang.wei");
        }

        @Test
        void thatAreForEncryptionSignNothing() {
            provider.has(Keys.forEncryption(Keys.rsa("key-9")), KEY);
            PublicJsonWebKey encrypting = Keys.rsa("key-1-enc");
            provider.has(Keys.forEncryption(encrypting));

            refused("unknown-key", signed(person(), encrypting, SignatureAlgorithm.RS256));
        }

        @Test
        void thatNobodyUnderstandsDoNotHinderTheOthers() throws ParseException {
            String known = KEY.toJson(OutputControlLevel.PUBLIC_ONLY);
            provider.says("{\"keys\":[{\"kty\":\"LWE\",\"kid\":\"x\"},{\"kty\":\"EC\",\"crv\":\"P-7\"},"
                    + "{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\"}," + known + "]}");

            assertThat(read(signed(person())).getName()).isEqualTo("province:zhang.wei");
        }

        @Test
        void areUnavailableAndTheTokenNotWrongWhenTheProviderIsDown() {
            provider.close();

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> read(signed(person())))
                    .withCauseInstanceOf(Unavailable.class);
        }

        @Test
        void areNotNeededToRefuseWhatAKnownKeyHasNotSigned() throws ParseException {
            read(signed(person()));
            provider.close();
            pass(Duration.ofSeconds(6));

            refused("signature", signed(person(), Keys.rsa("key-1"), SignatureAlgorithm.RS256));
        }

        @Test
        void areNotTakenFromADescriptionOfSomebodyElse() {
            provider.describes("https://somebody.example", provider.keysAddress());

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> read(signed(person())))
                    .withCauseInstanceOf(Unavailable.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://keys.example/jwks", "file:///etc/passwd", "", "not an address", "jar:x!/y"})
        void areNotReadUnguardedWhateverTheDescriptionSays(String address) {
            provider.describes(provider.issuer(), address);

            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(() -> read(signed(person())))
                    .withCauseInstanceOf(Unavailable.class);
        }

        @Test
        void ofOneThatHangsDoNotHinderAnother() throws ParseException {
            try (ProviderServer hanging = new ProviderServer()) {
                hanging.hangs();
                TrustedIssuers both = trusting("providers.city.issuer", hanging.issuer());
                both.parse(signed(person()), new JWTAuthContextInfo());
                Thread stuck = Thread.ofVirtual().start(() -> waitFor(both, hanging));

                for (int i = 0; i < 5; i++) {
                    both.parse(signed(person()), new JWTAuthContextInfo());
                }

                assertThat(stuck.isAlive()).isTrue();
            }
        }

        private void waitFor(TrustedIssuers issuers, ProviderServer hanging) {
            assertThatExceptionOfType(ParseException.class)
                    .isThrownBy(
                            () -> issuers.parse(signed(person().issuer(hanging.issuer())), new JWTAuthContextInfo()));
        }
    }

    @Nested
    class SeveralAtOnce {

        @Test
        void neverNameTheSamePerson() throws ParseException {
            try (ProviderServer city = new ProviderServer()) {
                city.has(OTHER);
                TrustedIssuers both = trusting("providers.city.issuer", city.issuer());

                String ofProvince =
                        both.parse(signed(person()), new JWTAuthContextInfo()).getName();
                String ofCity = both.parse(
                                signed(person().issuer(city.issuer()), OTHER, SignatureAlgorithm.RS256),
                                new JWTAuthContextInfo())
                        .getName();

                assertThat(List.of(ofProvince, ofCity)).containsExactly("province:zhang.wei", "city:zhang.wei");
            }
        }

        @Test
        void cannotSignForEachOther() {
            try (ProviderServer city = new ProviderServer()) {
                city.has(OTHER);
                TrustedIssuers both = trusting("providers.city.issuer", city.issuer());

                assertThatExceptionOfType(ParseException.class)
                        .isThrownBy(() ->
                                both.parse(signed(person(), OTHER, SignatureAlgorithm.RS256), new JWTAuthContextInfo()))
                        .withMessage("unknown-key");
            }
        }
    }

    @Nested
    class ThePerson {

        @Test
        void isReadByTheClaimsThatAreConfigured() throws ParseException {
            TrustedIssuers mapped = trusting(
                    "providers.province.username-claim", "employee.number",
                    "providers.province.department-claim", "\"https://example.gov/department\"",
                    "providers.province.departments", "市场监管局=zj-scjg,D\\,2=zj-jyt",
                    "providers.province.roles-claim", "resource_access.\"pt.app\".roles",
                    "providers.province.roles", "填报员=reporter,审核=reviewer,审核=viewer");
            String token = signed(person().claim("employee", Map.of("number", "A-0017"))
                    .claim("https://example.gov/department", "D,2")
                    .claim("resource_access", Map.of("pt.app", Map.of("roles", List.of("审核", "厨师", "reporter")))));

            JWTCallerPrincipal caller = mapped.parse(token, new JWTAuthContextInfo());

            assertThat(caller.getName()).isEqualTo("province:a-0017");
            assertThat((String) caller.getClaim("department")).isEqualTo("zj-jyt");
            assertThat(caller.getGroups()).containsExactlyInAnyOrder("reviewer", "viewer");
        }

        @Test
        void isNeverAService() throws ParseException {
            assertThat(read(signed(person().claim("groups", List.of("service", "viewer"))))
                            .getGroups())
                    .containsExactly("viewer");
        }

        @Test
        void hasNoRoleThatIsNoneHere() throws ParseException {
            assertThat(read(signed(person().claim("groups", List.of("SERVICE", "root", "offline_access", "*"))))
                            .getGroups())
                    .isEmpty();
        }

        @Test
        void hasOneOfTheSeparateDutiesAtMost() throws ParseException {
            List<String> two = List.of("administrator", "auditor");

            refused("duties-combined", signed(person().claim("groups", two)));
            assertThat(trusting("separate-duties", "false")
                            .parse(signed(person().claim("groups", two)), new JWTAuthContextInfo())
                            .getGroups())
                    .containsExactlyInAnyOrderElementsOf(two);
        }

        @Test
        void isTheSameInWhateverCaseTheProviderWritesTheName() throws ParseException {
            assertThat(read(signed(person().preferredUserName("Zhang.Wei"))).getName())
                    .isEqualTo("province:zhang.wei");
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", " zhang", "zhang ", "a\nb", "a\u0000b", "\u202Egnahz", "a  b", "zhang\u3000"})
        void isRefusedWithANameThatCannotBeTold(String name) {
            refused("no-username", signed(person().preferredUserName(name)));
        }

        @Test
        void isRefusedWithoutANameOrWithOneThatIsTooLongToKeep() {
            refused("no-username", tokenOf(Map.of("preferred_username", "")));
            refused("no-username", tokenOf(Map.of("preferred_username", List.of("zhang", "wei"))));
            refused("no-username", signed(person().preferredUserName("z".repeat(112))));
        }

        @ParameterizedTest
        @CsvSource({"zj-scjg,zj-scjg", "省市场监管局,", "a b,"})
        void isOfTheDepartmentOfTheSameCodeWhereNothingIsTranslated(String said, @Nullable String understood)
                throws ParseException {
            assertThat(Optional.ofNullable((String)
                            read(signed(person().claim("department", said))).getClaim("department")))
                    .isEqualTo(Optional.ofNullable(understood));
        }

        @Test
        void isOfNoDepartmentWhenTheTokenNamesTwo() throws ParseException {
            assertThat((String) read(signed(person().claim("department", List.of("zj-scjg", "zj-jyt"))))
                            .getClaim("department"))
                    .isNull();
        }

        @Test
        void bringsNothingElseOfTheTokenAlong() throws ParseException {
            JWTCallerPrincipal caller = read(
                    signed(person().upn("administrator").claim("sid", "session").claim("email", "zhang@example.gov")));

            assertThat(caller.getName()).isEqualTo("province:zhang.wei");
            assertThat(caller.getClaimNames())
                    .containsExactlyInAnyOrder("iss", "sub", "exp", "upn", "groups", "department", "raw_token");
            assertThat(caller.getRawToken()).isNull();
        }
    }

    private JwtClaimsBuilder person() {
        return Jwt.issuer(provider.issuer())
                .audience("policytrack")
                .subject("b7bfc8e7-a436-479a-8483-4e45f9ccfe81")
                .preferredUserName("zhang.wei")
                .groups("reporter")
                .claim("department", "zj-scjg")
                .expiresIn(600);
    }

    /** Signed as it must be, with these claims instead of the usual ones; an empty one is left out. */
    private String tokenOf(Map<String, Object> different) {
        long second = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss", provider.issuer(),
                "aud", "policytrack",
                "sub", "b7bfc8e7",
                "preferred_username", "zhang.wei",
                "exp", second + 600));
        claims.putAll(different);
        claims.values().removeIf(""::equals);
        org.jose4j.jws.JsonWebSignature token = new org.jose4j.jws.JsonWebSignature();
        token.setPayload(org.jose4j.json.JsonUtil.toJson(claims));
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue("key-1");
        token.setKey(KEY.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (org.jose4j.lang.JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JwtClaimsBuilder claims) {
        return signed(claims, KEY, SignatureAlgorithm.RS256);
    }

    private static String signed(JwtClaimsBuilder claims, PublicJsonWebKey key, SignatureAlgorithm algorithm) {
        var token = claims.jws().algorithm(algorithm);
        if (key.getKeyId() != null) {
            token.keyId(key.getKeyId());
        }
        return token.sign(key.getPrivateKey());
    }

    private TrustedIssuers trusting(String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "providers.province.issuer";
        all[1] = provider.issuer();
        System.arraycopy(settings, 0, all, 2, settings.length);
        return Identities.trusting(Identities.config(all), keyId -> Optional.empty(), Identities.NONE_ENDED, () -> now);
    }

    private JWTCallerPrincipal read(String token) throws ParseException {
        return issuers.parse(token, new JWTAuthContextInfo());
    }

    private void refused(String reason, String token) {
        assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> read(token))
                .withMessage(reason)
                .withCauseInstanceOf(TokenRefused.class);
    }

    private void pass(Duration span) {
        now = now.plus(span);
    }

    private static Instant secondsFromNow(long seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }

    /** The last character of a part may differ in bits that no byte has. */
    private static boolean sameBytes(String one, String other) {
        try {
            return java.util.Arrays.equals(bytes(one), bytes(other));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static byte[] bytes(String token) {
        return String.join(
                        "|",
                        java.util.Arrays.stream(token.split("\\.", -1))
                                .map(part -> Base64.getEncoder()
                                        .encodeToString(Base64.getUrlDecoder().decode(part)))
                                .toList())
                .getBytes(UTF_8);
    }
}
