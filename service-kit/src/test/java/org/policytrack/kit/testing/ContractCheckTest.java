package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check is only worth what it catches. */
class ContractCheckTest {

    private static final String GOOD = """
            {"code":"zj-scjg","members":2,"aliases":["省市监局"]}""";

    private final ContractCheck check = ContractCheck.of(contract("""
            openapi: 3.1.0
            paths:
              /api/v1/departments/{code}:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Department"}
                    "304": {description: Not changed}
                    "404":
                      content:
                        application/problem+json:
                          schema: {type: object, required: [status], properties: {status: {type: integer}}}
              /api/v1/departments/resolve:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {type: object, required: [asked], properties: {asked: {type: string}}}
            components:
              schemas:
                Department:
                  type: object
                  required: [code, members]
                  properties:
                    code: {type: string}
                    members: {type: integer}
                    aliases: {type: array, items: {type: string}}
                    kind: {type: string, enum: [PARTY, CITY]}
                    retiredOn: {type: [string, "null"]}
            """));

    @Nested
    class AnAnswerAsDeclared {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    GOOD,
                    "{\"code\":\"a\",\"members\":0}",
                    "{\"code\":\"a\",\"members\":0,\"retiredOn\":null,\"kind\":\"CITY\"}"
                })
        void passes(String body) {
            assertThatNoException().isThrownBy(() -> answer(200, "application/json;charset=UTF-8", body));
        }

        @Test
        void passesWithoutABodyWhereNoneIsDeclared() {
            assertThatNoException().isThrownBy(() -> answer(304, "", ""));
        }

        @Test
        void isHeldAgainstTheMostExactPath() {
            assertThatNoException()
                    .isThrownBy(() -> check.check(
                            "GET", "/api/v1/departments/resolve", 200, "application/json", "{\"asked\":\"省网信办\"}"));
            fails(() -> check.check("GET", "/api/v1/departments/resolve", 200, "application/json", GOOD), "asked");
        }
    }

    @Nested
    class AnAnswerThatIsNot {

        @Test
        void failsForAnUndeclaredStatus() {
            fails(() -> answer(500, "application/problem+json", "{\"status\":500}"), "does not declare");
        }

        @Test
        void failsForAMissingRequiredField() {
            fails(() -> answer(200, "application/json", "{\"code\":\"zj-scjg\"}"), "members");
        }

        @Test
        void failsForANullWhereNoneIsAllowed() {
            fails(() -> answer(200, "application/json", "{\"code\":null,\"members\":2}"), "code");
            fails(() -> answer(200, "application/json", "{\"code\":\"a\",\"members\":2,\"aliases\":null}"), "aliases");
            fails(
                    () -> answer(200, "application/json", "{\"code\":\"a\",\"members\":2,\"aliases\":[null]}"),
                    "aliases");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"code\":7,\"members\":2}",
                    "{\"code\":\"a\",\"members\":\"2\"}",
                    "{\"code\":\"a\",\"members\":2.5}",
                    "{\"code\":\"a\",\"members\":2,\"kind\":\"city\"}",
                    "[]",
                    "null"
                })
        void failsForAWrongType(String body) {
            fails(() -> answer(200, "application/json", body), "answers 200");
        }

        @Test
        void failsForAnUndeclaredMediaType() {
            fails(() -> answer(404, "application/json", "{\"status\":404}"), "as application/json");
            fails(() -> answer(404, "text/html", "<html>"), "as text/html");
        }

        @Test
        void failsForABodyWhereNoneIsDeclared() {
            fails(() -> answer(304, "application/json", GOOD), "without a body");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"code\"", "no json"})
        void failsForWhatIsNoJson(String body) {
            fails(() -> answer(200, "application/json", body), "not JSON");
        }

        @Test
        void failsForSuccessOnAPathThatIsInNoContract() {
            fails(() -> check.check("GET", "/api/v1/secrets", 200, "application/json", "{}"), "is in no contract");
            fails(
                    () -> check.check("DELETE", "/api/v1/departments/zj-scjg", 204, "", ""),
                    "DELETE /api/v1/departments/zj-scjg");
        }
    }

    private void answer(int status, String mediaType, String body) {
        check.check("GET", "/api/v1/departments/zj-scjg", status, mediaType, body);
    }

    private static void fails(Runnable answer, String naming) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(answer::run).withMessageContaining(naming);
    }

    private static Contract contract(String yaml) {
        try {
            return Contract.of(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
