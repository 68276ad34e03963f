package org.policytrack.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.policytrack.task.Api.anonymously;
import static org.policytrack.task.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;

/** What the sender of a token learns that is not believed, and what the log does (RFC 6750). */
@QuarkusTest
class RefusedTokenTest extends TaskServiceTest {

    private static final String PROGRESS = "/tasks/zj-metaverse-2023-t20/progress";

    private final Logger log = Logger.getLogger("org.policytrack.audit.refusals");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(lines);
    }

    @Test
    void whoSendsNoTokenIsAskedForOne() {
        anonymously().get("/tasks").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));

        assertThat(lines.written).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "e30.e30.e30"})
    void whoSendsOneThatIsNotBelievedIsToldSo(String token) {
        as(token)
                .get("/tasks")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
                .body("type", equalTo("/problems/sign-in-needed"))
                .body("detail", not(equalTo(token)));
    }

    @Test
    void theLogSaysWhyAndWhomAndUnderWhichTrace() {
        String trace = as(Token.of("liaison", "zj-scjg", "service"))
                .get("/tasks")
                .then()
                .statusCode(401)
                .body("traceId", notNullValue())
                .extract()
                .path("traceId");

        assertThat(lines.written)
                .containsExactly(
                        trace + " token refused reason=role-of-a-service issuer=\"policytrack\" from=127.0.0.1");
    }

    @Test
    void theTokenOfAPersonDoesNotReachWhatIsForServices() {
        for (String role : List.of("administrator", "coordinator", "security-administrator", "reviewer")) {
            as(Token.of("person", "zj-fgw", role))
                    .body("{}")
                    .put(PROGRESS)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/role-missing"));
        }
        as(Token.of("reporting-service", "zj-fgw", "service"))
                .body("{}")
                .put(PROGRESS)
                .then()
                .statusCode(401);
        as(Token.ofService("reporting-service")).body("{}").put(PROGRESS).then().statusCode(422);
    }

    private static final class Lines extends Handler {

        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            String trace = line instanceof ExtLogRecord extended ? extended.getMdc("traceId") : "";
            written.add(trace + " " + new PatternFormatter("%s").format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
