package org.policytrack.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.EnvConfigSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.caller.IdentityConfig;

class SettingsTest {

    @Nested
    class OfAProvider {

        @Test
        void canAllBeVariablesOfTheEnvironment() {
            IdentityConfig config = Identities.configOf(new EnvConfigSource(
                    Map.of(
                            "TRACKER_IDENTITY_EMBEDDED", "false",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_ISSUER", "https://id.example.gov/realms/province",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_JWKS", "https://id.example.gov/keys",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_AUDIENCE", "api://policytrack",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_ALGORITHMS", "PS256,ES256",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_USERNAME_CLAIM", "sub",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_ROLES_CLAIM", "resource_access.\"pt.app\".roles",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_ROLES", "填报员=reporter,a\\,b=reviewer",
                            "TRACKER_IDENTITY_PROVIDERS_PROVINCE_DEPARTMENTS", "OU=市场监管局=zj-scjg",
                            "TRACKER_IDENTITY_PROVIDERS_CITY_ISSUER", "https://id.example.gov/realms/city"),
                    300));

            IdentityConfig.Provider province =
                    Objects.requireNonNull(config.providers().get("province"));

            assertThat(config.embedded()).isFalse();
            assertThat(config.providers()).containsOnlyKeys("province", "city");
            assertThat(province.issuer()).isEqualTo(URI.create("https://id.example.gov/realms/province"));
            assertThat(province.jwks()).contains(URI.create("https://id.example.gov/keys"));
            assertThat(province.audience()).contains("api://policytrack");
            assertThat(province.algorithms()).containsExactly("PS256", "ES256");
            assertThat(province.usernameClaim()).isEqualTo("sub");
            assertThat(province.rolesClaim()).isEqualTo("resource_access.\"pt.app\".roles");
            assertThat(province.roles()).contains(List.of("填报员=reporter", "a,b=reviewer"));
            assertThat(province.departments()).contains(List.of("OU=市场监管局=zj-scjg"));
        }

        @Test
        void haveDefaultsForAllButTheIssuer() {
            IdentityConfig.Provider provider =
                    Objects.requireNonNull(Identities.config("providers.city.issuer", "https://id.example.gov")
                            .providers()
                            .get("city"));

            assertThat(provider.jwks()).isEmpty();
            assertThat(provider.audience()).isEmpty();
            assertThat(provider.algorithms()).containsExactly("RS256", "PS256", "ES256");
            assertThat(provider.usernameClaim()).isEqualTo("preferred_username");
            assertThat(provider.departmentClaim()).isEqualTo("department");
            assertThat(provider.rolesClaim()).isEqualTo("groups");
            assertThat(provider.roles()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "issuer | http://id.example.gov | neither https",
                    "issuer | id.example.gov | neither https",
                    "issuer | http://127.0.0.1.example.gov | neither https",
                    "issuer | https:/x | neither https",
                    "jwks | http://id.example.gov/keys | neither https",
                    "jwks | file:///keys.json | neither https",
                    "algorithms | RS256,HS256 | HS256",
                    "algorithms | none | none",
                    "algorithms | ES256K | ES256K",
                    "roles | pt_admin | theirs=ours",
                    "roles | =reporter | theirs=ours",
                    "roles | x=service | service is no role of people",
                    "roles | x=root | root is no role of people",
                    "departments | x=省市场监管局 | is no code of a department",
                    "roles-claim | realm_access..roles | no path",
                    "username-claim | \"sub | no path"
                })
        void thatCannotBeAreToldAtTheStart(String setting, String value, String told) {
            List<String> settings = new ArrayList<>(List.of("providers.city." + setting, value));
            if (!setting.equals("issuer")) {
                settings.addAll(List.of("providers.city.issuer", "https://id.example.gov"));
            }

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trusting(settings.toArray(String[]::new)))
                    .withMessageContaining("tracker.identity.providers.city")
                    .withMessageContaining(told);
        }

        @Test
        void haveANameThatAVariableCanHave() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trusting("providers.the-city.issuer", "https://id.example.gov"))
                    .withMessageContaining("letters a to z and digits");
        }
    }

    @Test
    void twoIssuersOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trusting(
                        "providers.city.issuer", "https://id.example.gov",
                        "providers.province.issuer", "https://id.example.gov"))
                .withMessageContaining("https://id.example.gov");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trusting("issuer", "policytrack-services"))
                .withMessageContaining("policytrack-services");
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trusting("previous-service-secret", "short"))
                .withMessageContaining("previous-service-secret");
    }

    @Nested
    class APathToAClaim {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "groups | a",
                    "realm_access.roles | b",
                    "\"https://example.gov/roles\" | c",
                    "resource_access.\"my.app\".roles | d",
                    "\"groups\" | a",
                    "single | e",
                    "number | ",
                    "groups.a | ",
                    "absent | ",
                    "realm_access | "
                })
        void leadsToTheTextsThere(String path, String expected) throws Exception {
            JwtClaims claims = JwtClaims.parse("""
                    {"groups":["a",7,null],"realm_access":{"roles":["b"]},"https://example.gov/roles":["c"],
                     "resource_access":{"my.app":{"roles":["d"]}},"single":"e","number":7}
                    """);

            assertThat(ClaimPath.of(path).textsIn(claims))
                    .isEqualTo(Optional.ofNullable(expected).stream().toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "\"a", "a\"b\"", "\"\""})
        void isRefusedWhenItIsNone(String path) {
            assertThatIllegalArgumentException().isThrownBy(() -> ClaimPath.of(path));
        }
    }

    private static void trusting(String... settings) {
        Identities.trusting(Identities.config(settings), keyId -> Optional.empty());
    }
}
