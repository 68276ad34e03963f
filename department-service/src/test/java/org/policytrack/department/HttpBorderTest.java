package org.policytrack.department;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asReporterOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;

/** What every operation refuses before it looks at what is meant. */
@QuarkusTest
@Tag("database")
class HttpBorderTest {

    private static final int LIMIT = 1024 * 1024;

    @Nested
    class ABodyAboveTheLimit {

        @Test
        void isRefusedAsSoonAsItIsAnnounced() {
            String body = department("x".repeat(LIMIT));

            asAdministrator()
                    .header("Accept-Language", "en")
                    .body(body)
                    .post("/departments")
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/body-too-large"))
                    .body("detail", containsString("1048576"));
        }

        @Test
        void isRefusedBeforeAnybodyAsksForAToken() {
            anonymously()
                    .body(department("x".repeat(LIMIT)))
                    .post("/departments")
                    .then()
                    .statusCode(413);
        }

        @Test
        void isRefusedWithoutReadingItWhenOnlyTheHeadCame() throws IOException {
            Answer answer = send("Content-Length: 999999999999\r\n\r\n", new byte[0], 0);

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().getString("type")).isEqualTo("/problems/body-too-large");
        }

        @ParameterizedTest
        @ValueSource(ints = {LIMIT + 1, 3 * LIMIT, 20 * LIMIT})
        void isRefusedThoughItWasNotAnnounced(int size) throws IOException {
            Answer answer = sendChunked(size);

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.head()).contains("application/problem+json");
            assertThat(answer.json().getInt("status")).isEqualTo(413);
            assertThat(answer.json().getString("type")).startsWith("/problems/body-too-large");
            assertThat(answer.json().getString("detail")).contains("1048576");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, LIMIT - 1, LIMIT})
        void isOnlyWhatIsAboveIt(int size) throws IOException {
            assertThat(sendChunked(size).status()).isEqualTo(400);
            refused("x".repeat(size)).body("type", equalTo("/problems/json-broken"));
        }

        /** In chunks of 8 KB. */
        private Answer sendChunked(int size) throws IOException {
            return send("Transfer-Encoding: chunked\r\n\r\n", "x".repeat(size).getBytes(UTF_8), 8192);
        }

        private Answer send(String framing, byte[] body, int chunk) throws IOException {
            try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                connection.setSoTimeout(20_000);
                Thread writer = Thread.ofVirtual().start(() -> write(connection, framing, body, chunk));
                ByteArrayOutputStream received = new ByteArrayOutputStream();
                read(connection.getInputStream(), received);
                writer.interrupt();
                return Answer.of(received.toString(UTF_8));
            }
        }

        private void write(Socket connection, String framing, byte[] body, int chunk) {
            try {
                OutputStream out = connection.getOutputStream();
                out.write(("POST /api/v1/departments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nAccept-Language: en\r\nAuthorization: Bearer "
                                + Token.of("administrator", "zj-fgw", "administrator") + "\r\n" + framing)
                        .getBytes(UTF_8));
                for (int at = 0; at < body.length; at += chunk) {
                    int length = Math.min(chunk, body.length - at);
                    out.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
                    out.write(body, at, length);
                    out.write("\r\n".getBytes(UTF_8));
                }
                if (chunk > 0) {
                    out.write("0\r\n\r\n".getBytes(UTF_8));
                }
                out.flush();
            } catch (IOException answeredAlready) {
                // The service need not read to the end what it has refused.
            }
        }

        private void read(InputStream in, ByteArrayOutputStream received) throws IOException {
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                received.write(buffer, 0, count);
            }
        }
    }

    @Nested
    class JsonThatCannotBeRead {

        @Test
        void isRefusedWithLineAndColumn() {
            refused("{\"code\":\"zj-x\",\n  \"department\": {,}}")
                    .body("type", equalTo("/problems/json-broken"))
                    .body("detail", equalTo("The JSON is broken at line 2, column 18."));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "{\"code\":\"zj-x\"",
                    "not json",
                    "{'code':'zj-x'}",
                    "{\"code\":zj-x}",
                    "{\"code\":\"zj-x\",}",
                    "{\"code\":NaN}",
                    "{\"code\":\"zj-\nx\"}",
                    "{\"code\":\"\\x41\"}",
                    "{\"code\":01}",
                    "// comment\n{}",
                    "\u0000"
                })
        void isRefusedWhateverIsWrong(String body) {
            refused(body).body("type", equalTo("/problems/json-broken")).body("detail", containsString("line"));
        }

        @Test
        void isRefusedWhenItIsNotUtf8() {
            RequestSpecification request =
                    given().basePath("/api/v1").auth().oauth2(Token.of("administrator", "zj-fgw", "administrator"));

            request.contentType("application/json")
                    .body(new byte[] {'{', '"', 'c', 'o', 'd', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                    .post("/departments")
                    .then()
                    .statusCode(400)
                    .body("type", startsWith("/problems/"));
        }

        @Test
        void isRefusedWhenItIsNestedTooDeeply() {
            refused("{\"code\":" + "[".repeat(60) + "]".repeat(60) + "}").body("status", equalTo(400));
            refused("[".repeat(60)).body("status", equalTo(400));
            refused("{\"department\":" + "{\"a\":".repeat(60) + "1" + "}".repeat(61))
                    .body("status", equalTo(400));
            refused("[".repeat(400_000)).body("status", equalTo(400));
        }

        @Test
        void isRefusedWhenAKeyIsGivenTwice() {
            refused("{\"code\":\"zj-x\",\"code\":\"zj-y\"}").body("status", equalTo(400));
        }

        @ParameterizedTest
        @ValueSource(strings = {" {}", " garbage", " ]", " 1"})
        void isRefusedWhenSomethingFollows(String garbage) {
            refused(department("x") + garbage).body("status", equalTo(400));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n ", "null"})
        void isMissedWhenItIsNotThere(String nothing) {
            asAdministrator()
                    .body(nothing)
                    .post("/departments")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo(""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "7", "\"text\"", "true"})
        void isRefusedWhenItIsNoObject(String body) {
            refused(body).body("errors[0].pointer", equalTo(""));
        }

        @Test
        void isRefusedWithANameOrANumberNobodyMeansSeriously() {
            refused("{\"" + "n".repeat(201) + "\":1}").body("status", equalTo(400));
            refused("{\"code\":" + "9".repeat(101) + "}").body("status", equalTo(400));
            refused("{\"code\":1e999999999}").body("status", equalTo(400));
        }

        @Test
        void isRefusedWithANumberOfAMillionDigits() {
            refused("{\"code\":" + "9".repeat(1_000_000) + "}").body("status", equalTo(400));
        }
    }

    @Nested
    class AValueOfTheWrongType {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"code\":\"zj-x\" | \"code\":{} | /code",
                    "\"code\":\"zj-x\" | \"code\":[\"zj-x\"] | /code",
                    "\"code\":\"zj-x\" | \"code\":7 | /code",
                    "\"code\":\"zj-x\" | \"code\":true | /code",
                    "\"code\":\"zj-x\" | \"code\":1e400 | /code",
                    "\"kind\":\"MEDIA\" | \"kind\":0 | /department/kind",
                    "\"kind\":\"MEDIA\" | \"kind\":\"VILLAGE\" | /department/kind",
                    "\"kind\":\"MEDIA\" | \"kind\":\"city\" | /department/kind",
                    "\"kind\":\"MEDIA\" | \"kind\":\"\" | /department/kind",
                    "\"kind\":\"MEDIA\" | \"kind\":\"MEDIA\",\"aliases\":\"one\" | /department/aliases",
                    "\"kind\":\"MEDIA\" | \"kind\":\"MEDIA\",\"aliases\":[\"one\",{}] | /department/aliases/1",
                    "\"kind\":\"MEDIA\" | \"kind\":\"MEDIA\",\"colour\":\"red\" | /department/colour"
                })
        void isRefusedByItsPointer(String right, String wrong, String pointer) {
            refused(department("x").replace(right, wrong)).body("errors[0].pointer", equalTo(pointer));
        }

        @Test
        void inAListIsRefusedByItsPlace() {
            asAdministrator()
                    .body(department("x").replace("\"kind\"", "\"aliases\":[\"one\",\" \",null],\"kind\""))
                    .post("/departments")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", startsWith("/department/aliases"));
        }
    }

    @Nested
    class HttpItself {

        @ParameterizedTest
        @ValueSource(
                strings = {"/api/v1/nothing", "/api/v2/departments", "/api/v1", "/nothing", "/api/v1/departments/a/b/c"
                })
        void knowsNoSuchPath(String path) {
            outOfContract()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }

        @ParameterizedTest
        @CsvSource({"DELETE,/departments/zj-scjg", "PUT,/departments", "PATCH,/departments/zj-scjg", "POST,/jwks"})
        void offersNoOtherMethod(String method, String path) {
            asAdministrator()
                    .body("{}")
                    .request(method, path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/method-not-offered"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "text/html", "nonsense", "*/*"})
        void isTakenAsJsonOnlyThoughTheRequestIsOneTextAlone(String type) {
            anonymously()
                    .contentType(type)
                    .body("{\"refreshToken\":\"not-one-that-was-given\"}".getBytes(UTF_8))
                    .post("/tokens/refresh")
                    .then()
                    .statusCode(415)
                    .body("type", equalTo("/problems/media-type-not-taken"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data"})
        void takesNoOtherContentType(String type) {
            given().basePath("/api/v1")
                    .auth()
                    .oauth2(Token.of("administrator", "zj-fgw", "administrator"))
                    .header("Content-Type", type)
                    .body(department("x").getBytes(UTF_8))
                    .post("/departments")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/media-type-not-taken"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/html", "application/xml", "image/png"})
        void offersNoOtherMediaType(String type) {
            outOfContract()
                    .accept(type)
                    .get("/api/v1/departments")
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("/problems/media-type-not-offered"));
        }

        @Test
        void refusesAnUnreadableAcceptHeader() {
            assertThat(outOfContract()
                            .header("Accept", ";;;/")
                            .get("/api/v1/departments")
                            .statusCode())
                    .isBetween(200, 499);
        }

        @Test
        void doesNotTraceRequestsBack() {
            Response answer = outOfContract().request("TRACE", "/api/v1/departments");

            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.asString()).doesNotContain("Authorization", "Bearer");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"%00", "%ff%fe", "%e7%9c%81", "..%2f..%2fetc", "zj-scjg%3bv=1", "%25", "a%0d%0aX-Evil:1"})
        void findsNothingUnderAStrangeName(String code) {
            Response answer = given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(Token.of("administrator", "zj-fgw", "administrator"))
                    .get("/api/v1/departments/" + code);

            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.header("X-Evil")).isNull();
        }
    }

    @Nested
    class TheLanguageOfAProblem {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "en | en | Not found",
                    "en-US,en;q=0.9 | en | Not found",
                    "zh | zh | 未找到",
                    "zh-Hans-CN | zh | 未找到",
                    "fr,de;q=0.5 | zh | 未找到",
                    "fr,en;q=0.5 | en | Not found",
                    "en;q=0.1,zh | zh | 未找到",
                    "* | zh | 未找到"
                })
        void isTheFirstThatIsSpoken(String asked, String language, String title) {
            asReporterOf("zj-scjg")
                    .header("Accept-Language", asked)
                    .get("/departments/nobody")
                    .then()
                    .statusCode(404)
                    .header("Content-Language", language)
                    .body("title", equalTo(title));
        }

        @ParameterizedTest
        @ValueSource(strings = {"garbage", ";;;", "q=", "en;q=x", "-,-", "é"})
        void isChineseWhereNobodyUnderstandsWhatIsAsked(String garbage) {
            asReporterOf("zj-scjg")
                    .header("Accept-Language", garbage)
                    .get("/departments/nobody")
                    .then()
                    .statusCode(404)
                    .body("title", equalTo("未找到"));
        }
    }

    @Nested
    class ATextOfAnyCharacters {

        @ParameterizedTest
        @MethodSource("org.policytrack.department.HttpBorderTest#textsThatCanBeKept")
        void comesBackAsItWas(String text) {
            String code = newCode();

            add(code, text).then().statusCode(201);

            Map<String, Object> read = asReporterOf("zj-scjg")
                    .get("/departments/" + code)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("");
            assertThat(read).containsEntry("fullName", code + text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\ud800", "\\udfff", "a\\ud83d", "\\udd10\\ud83d", "\\ud83d\\ud83d\\udd10"})
        void isRefusedWhenHalfACharacterIsMissing(String escaped) {
            refused(department("x").replace("\"浙江省x局\"", "\"" + escaped + "\""))
                    .body("errors[0].pointer", equalTo("/department/fullName"));
        }

        private Response add(String code, String text) {
            return asAdministrator()
                    .body("""
                            {"code":"%s","department":{"name":"%1$s局","fullName":%s,"englishName":"%1$s","kind":"MEDIA"}}""".formatted(code, quoted(code + text)))
                    .post("/departments");
        }
    }

    static Stream<String> textsThatCanBeKept() {
        return Stream.of(
                "\u0000",
                "a\u0000b",
                "🔐👩‍👩‍👧‍👦🇨🇳",
                "\u202eright to left\u202c \u05d0\u05d1 \u0627\u0644",
                "\ufeff\u200b\u00ad",
                "𠮷野家",
                "e\u0301 é",
                "'\"\\/<script>&amp;{0}%s${x}",
                "\t\r\n\u0007",
                "\uffff\ufffe\ufffd");
    }

    private static ValidatableResponse refused(String body) {
        return asAdministrator()
                .header("Accept-Language", "en")
                .body(body.getBytes(UTF_8))
                .post("/departments")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    /** For answers that no contract lists, such as those to paths that do not exist. */
    private static RequestSpecification outOfContract() {
        return given().auth().oauth2(Token.of("administrator", "zj-fgw", "administrator"));
    }

    private static String department(String name) {
        return """
                {"code":"zj-x","department":{"name":"%1$s局","fullName":"浙江省%1$s局","englishName":"Bureau","kind":"MEDIA"}}""".formatted(name);
    }

    private static String newCode() {
        return "h" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String quoted(String text) {
        try {
            return new ObjectMapper().writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What came over the wire. */
    private record Answer(String head, String body) {

        static Answer of(String received) {
            int end = received.indexOf("\r\n\r\n");
            assertThat(end).as("an answer: '%s'", received).isPositive();
            return new Answer(received.substring(0, end), received.substring(end + 4));
        }

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        JsonPath json() {
            return JsonPath.from(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
        }
    }
}
