package org.policytrack.department;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.RawHttp;
import org.policytrack.kit.testing.Token;

/** Bytes no client sends by mistake: nobody may make this service and a proxy before it read them differently. */
@QuarkusTest
class WireTest {

    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final String HIDDEN = "GET /api/v1/jwks HTTP/1.1\r\nHost: hidden\r\n\r\n";

    @Nested
    class ARequestWithTwoEnds {

        /** Each would hide the second request from somebody; the first must be refused and the second not looked at. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                    "Content-Length: 4\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                    "Content-Length: 4\r\nTransfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
                    "Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
                    "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
                    "Content-Length: 0, 44\r\n\r\n",
                    "Content-Length: +0\r\n\r\n",
                    "Content-Length: -1\r\n\r\n",
                    "Content-Length: 0x0\r\n\r\n",
                    "Content-Length: 0 44\r\n\r\n",
                    "Content-Length : 0\r\n\r\n",
                    "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: xchunked\r\n\r\n",
                    "Transfer-Encoding: identity\r\n\r\n",
                    "Transfer-Encoding: gzip\r\n\r\n",
                    "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                    "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                    "X: a\nContent-Length: 0\r\n\r\n",
                    "X: a\u0000b\r\n\r\n",
                    "X: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                })
        void isRefusedAndNothingAfterItIsAnswered(String framing) {
            RawHttp.Answer answer = exchange(
                    "POST /api/v1/tokens HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + framing + HIDDEN);

            assertThat(answer.statuses()).isNotEmpty().allMatch(status -> status == 400);
            assertThat(answer.isClosed()).isTrue();
        }

        @Test
        void isRefusedInTheVersionThatKnowsNoChunks() {
            RawHttp.Answer answer = exchange(
                    "POST /api/v1/tokens HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN);

            assertThat(answer.statuses()).containsExactly(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ZZ", "-1", "0x5", "5 5", "", "99999999999999999999", "3"})
        void isRefusedWhenAChunkDoesNotMeasureItself(String size) {
            String code = newCode();

            RawHttp.Answer answer = exchange(post(code, "Transfer-Encoding: chunked") + size + "\r\n" + department(code)
                    + "\r\n0\r\n\r\n" + HIDDEN);

            assertThat(answer.statuses()).allMatch(status -> status == 400 || status == 413);
            assertThat(answer.isClosed()).isTrue();
            assertThat(isThere(code)).isFalse();
        }

        @Test
        void isTakenWhenTheChunksAreRight() {
            String code = newCode();
            String body = new String(department(code).getBytes(UTF_8), ISO_8859_1);

            RawHttp.Answer answer = exchange(post(code, "Transfer-Encoding: chunked")
                    + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");

            assertThat(answer.statuses()).containsExactly(201);
            assertThat(isThere(code)).isTrue();
        }

        /** RFC 9112, 5.2, lets a server read a folded line as one with a space; it stays one value of one request. */
        @Test
        void isNotMadeByAFoldedLine() {
            RawHttp.Answer answer =
                    exchange("GET /api/v1/jwks HTTP/1.1\r\nHost: a\r\nX-A: b\r\n Content-Length: 44\r\n\r\n");

            assertThat(answer.statuses()).containsExactly(200);
        }
    }

    @Nested
    class ARequestThatIsNotHttp {

        @ParameterizedTest
        @CsvSource({
            "'GET /api/v1/jwks HTTP/1.1\r\n\r\n', 400",
            "'GET /api/v1/jwks HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400",
            "'GET /api/v1/jwks HTTP/1.1\r\nHost: a b\r\n\r\n', 400",
            "'GET /api/v1/jwks HTTP/1.1\r\nHost: a<script>\r\n\r\n', 400",
            "'GET /api/v1/jwks HTTP/1.1\nHost: a\n\n', 400",
            "'GET /api/v1/jwks HTTP/9.9\r\nHost: a\r\n\r\n', 505",
            "'GET /api/v1/jwks\r\n\r\n', 400",
            "'\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n', 400"
        })
        void isRefused(String bytes, int status) {
            RawHttp.Answer answer = exchange(bytes + HIDDEN);

            assertThat(answer.statuses()).startsWith(status);
        }

        @Test
        void isRefusedWithALineThatIsTooLong() {
            RawHttp.Answer answer =
                    exchange("GET /api/v1/jwks?q=" + "a".repeat(5000) + " HTTP/1.1\r\nHost: a\r\n\r\n" + HIDDEN);

            assertThat(answer.statuses()).containsExactly(414);
            assertThat(answer.isClosed()).isTrue();
        }

        @Test
        void isRefusedWithHeadersThatAreTooLongTogether() {
            StringBuilder many = new StringBuilder("GET /api/v1/jwks HTTP/1.1\r\nHost: a\r\n");
            for (int i = 0; i < 3000; i++) {
                many.append("X-").append(i).append(": a\r\n");
            }
            String one = "GET /api/v1/jwks HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(30_000) + "\r\n\r\n";

            assertThat(exchange(one + HIDDEN).statuses()).containsExactly(431);
            assertThat(exchange(many + "\r\n" + HIDDEN).statuses()).containsExactly(431);
        }

        @ParameterizedTest
        @ValueSource(strings = {"OPTIONS * HTTP/1.1", "GET api/v1/departments HTTP/1.1"})
        void findsNothingUnderAPathThatIsNone(String line) {
            assertThat(exchange(line + "\r\nHost: a\r\n\r\n").statuses())
                    .hasSize(1)
                    .allMatch(status -> status == 404 || status == 405);
        }
    }

    @Nested
    class ABodyInAnotherCharset {

        @ParameterizedTest
        @ValueSource(strings = {"utf-16", "iso-8859-1", "utf-7", "ebcdic", "", "\"", "utf-8\"; boundary=x", "no such"})
        void isReadAsWhatItIsOrRefused(String charset) {
            String code = newCode();
            byte[] body = department(code).getBytes(UTF_8);

            RawHttp.Answer answer =
                    exchange(post(code, "Content-Length: " + body.length).replace("/json", "/json; charset=" + charset)
                            + new String(body, ISO_8859_1));

            assertThat(answer.statuses())
                    .hasSize(1)
                    .allMatch(status -> status == 201 || status == 400 || status == 415);
        }

        @Test
        void isNotReadInOneThatNobodyNamed() {
            String code = newCode();
            byte[] latin = department(code).replace("局", "\u00e9").getBytes(ISO_8859_1);

            RawHttp.Answer answer =
                    exchange(post(code, "Content-Length: " + latin.length) + new String(latin, ISO_8859_1));

            assertThat(answer.statuses()).containsExactly(400);
        }
    }

    @Nested
    class AProxyNobodyNamed {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 1",
                    "Forwarded: for=10.9.8.7;host=evil.example;proto=https",
                    "X-Forwarded-Prefix: /evil.example",
                    "X-Original-URL: /api/v1/accounts\r\nX-Rewrite-URL: /api/v1/accounts",
                    "X-HTTP-Method-Override: DELETE\r\nX-Method-Override: DELETE"
                })
        void changesNothing(String headers) {
            String code = newCode();
            byte[] body = department(code).getBytes(UTF_8);

            RawHttp.Answer answer =
                    exchange(post(code, headers + "\r\nContent-Length: " + body.length) + new String(body, ISO_8859_1));

            assertThat(answer.statuses()).containsExactly(201);
            assertThat(answer.text())
                    .containsIgnoringCase("Location: http://localhost/api/v1/departments/" + code)
                    .doesNotContain("evil.example");
        }
    }

    private static RawHttp.Answer exchange(String bytes) {
        try (RawHttp connection = RawHttp.to(RestAssured.port)) {
            return connection.send(bytes).answer(SILENCE);
        }
    }

    private static String post(String key, String framing) {
        return "POST /api/v1/departments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\nAuthorization: Bearer "
                + Token.of("administrator", "zj-fgw", "administrator") + "\r\n" + framing + "\r\n\r\n";
    }

    private static String department(String code) {
        return """
                {"code":"%1$s","department":{"name":"%1$s局","fullName":"%1$s局","englishName":"%1$s","kind":"MEDIA"}}""".formatted(code);
    }

    private static String newCode() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static boolean isThere(String code) {
        return Api.asAdministrator().get("/departments/" + code).statusCode() == 200;
    }
}
