package org.policytrack.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.ServiceToken;

class FetchedEndedSessionsTest {

    private static final String FIRST_PAGE = """
            {"items":[{"session":"s-1","endedAt":"2023-04-20T02:00:00Z"}],"next":"a+b="}""";
    private static final String LAST_PAGE = """
            {"items":[{"session":"s-2","endedAt":"2023-04-20T02:00:01Z"}]}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private volatile String firstPage = FIRST_PAGE;
    private volatile int status = 200;
    private Instant now = Instant.parse("2023-04-20T02:00:00Z");
    private HttpServer departments;
    private FetchedEndedSessions ended;

    @BeforeEach
    void departmentServiceAnswers() throws IOException {
        departments = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        departments.createContext("/api/v1/ended-sessions", this::answer);
        departments.start();
        ended = sessions();
    }

    @AfterEach
    void itEnds() {
        ended.stop();
        departments.stop(0);
    }

    @Test
    void areReadPageByPage() {
        ended.read();

        assertThat(ended.hasEnded("s-1")).isTrue();
        assertThat(ended.hasEnded("s-2")).isTrue();
        assertThat(ended.hasEnded("s-3")).isFalse();
        assertThat(asked).containsExactly("limit=200", "limit=200&cursor=a%2Bb%3D");
    }

    @Test
    void areAskedForWithTheServicesOwnToken() throws Exception {
        ended.read();

        String name = Identities.trusting(Identities.config(), keyId -> java.util.Optional.empty())
                .parse(tokens.getFirst().replace("Bearer ", ""), new JWTAuthContextInfo())
                .getName();
        assertThat(name).isEqualTo("task-service");
    }

    @Test
    void areForgottenWhenDepartmentServiceListsThemNoLonger() {
        ended.read();
        firstPage = LAST_PAGE;
        ended.read();

        assertThat(ended.hasEnded("s-1")).isFalse();
        assertThat(ended.hasEnded("s-2")).isTrue();
    }

    @Test
    void areStillKnownWhileDepartmentServiceIsDown() {
        ended.read();
        status = 503;
        ended.read();
        departments.stop(0);
        ended.read();

        assertThat(ended.hasEnded("s-1")).isTrue();
    }

    @Test
    void areNotHalvedByAPageThatCannotBeRead() {
        ended.read();
        firstPage = "{\"items\":[],\"next\":\"broken\"}";
        ended.read();

        assertThat(ended.hasEnded("s-1")).isTrue();
    }

    @Test
    void showHowOldTheyAre() {
        assertThat(age()).isNaN();

        ended.read();
        now = now.plusSeconds(25);

        assertThat(age()).isEqualTo(25);
    }

    @Test
    void areReadAtOnceWhenAServiceStarts() {
        ended.begin();

        Awaitility.await().until(() -> ended.hasEnded("s-2"));
    }

    @Test
    void areNotReadWhereThereAreNoEmbeddedAccounts() {
        FetchedEndedSessions none = sessions("embedded", "false");
        none.begin();
        none.stop();

        assertThat(asked).isEmpty();
    }

    private FetchedEndedSessions sessions(String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "ended-sessions";
        all[1] = "http://127.0.0.1:" + departments.getAddress().getPort() + "/api/v1/ended-sessions";
        System.arraycopy(settings, 0, all, 2, settings.length);
        IdentityConfig config = Identities.config(all);
        return new FetchedEndedSessions(config, new ServiceToken(config, "task-service"), () -> now, metrics);
    }

    private double age() {
        return metrics.get("policytrack.ended.sessions.age.seconds").gauge().value();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        asked.add(query);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String page = query.contains("cursor=broken") ? "<html>" : query.contains("cursor") ? LAST_PAGE : firstPage;
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
