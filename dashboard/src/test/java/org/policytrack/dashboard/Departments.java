package org.policytrack.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.policytrack.kit.testing.ContractCheck;

/**
 * department-service as the dashboard needs it: signs in, renews each refresh token once and ends a session whose token
 * comes twice. Each of its answers is held against the committed contract.
 */
final class Departments implements PlayedService.Answers {

    static final String PASSWORD = "right-password-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractCheck CONTRACT = ContractCheck.of("department-service");

    /** Refresh tokens that are good, and the names they belong to. */
    private final Map<String, String> good = new ConcurrentHashMap<>();

    private final Map<String, String> spent = new ConcurrentHashMap<>();
    private final Map<String, Boolean> endedAccounts = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private final AtomicInteger thefts = new AtomicInteger();

    private volatile int lifeAtSignIn = 300;
    private volatile boolean isSilent;

    /** How many seconds the token of a sign-in is believed; one of a second is due at once. */
    void givesFor(int seconds) {
        lifeAtSignIn = seconds;
    }

    void isSilent(boolean silent) {
        isSilent = silent;
    }

    int renewals() {
        return renewals.get();
    }

    int thefts() {
        return thefts.get();
    }

    boolean isOver(String username) {
        return !good.containsValue(username);
    }

    /** As when an administrator locks the account. */
    void ends(String username) {
        good.values().removeIf(username::equals);
        endedAccounts.put(username, true);
    }

    @Override
    public void to(HttpExchange exchange, PlayedService service) throws IOException {
        String body = service.take(exchange);
        String path = exchange.getRequestURI().getPath();
        if (isSilent) {
            answer(exchange, 503, problem(503, "busy"));
            return;
        }
        switch (path) {
            case "/api/v1/tokens" -> signIn(exchange, JSON.readTree(body));
            case "/api/v1/tokens/refresh" ->
                renew(exchange, JSON.readTree(body).path("refreshToken").asText());
            case "/api/v1/tokens/revocation" -> {
                good.remove(JSON.readTree(body).path("refreshToken").asText());
                answer(exchange, 204, "");
            }
            case "/api/v1/own-account" -> ownAccount(exchange);
            case "/api/v1/departments/zj-scjg" -> answer(exchange, 200, department());
            default -> OtherServices.ofAnyService(exchange, body);
        }
    }

    private void signIn(HttpExchange exchange, JsonNode request) throws IOException {
        String username = request.path("username").asText();
        if (username.startsWith("locked")) {
            exchange.getResponseHeaders().set("Retry-After", "17");
            answer(exchange, 429, problem(429, "too-many-requests"));
        } else if (!request.path("password").asText().equals(PASSWORD)) {
            exchange.getResponseHeaders().set("Content-Language", "en");
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            answer(exchange, 401, problem(401, "sign-in-refused"));
        } else if (username.startsWith("second")
                && !request.path("code").asText().equals("123456")) {
            answer(exchange, 401, problem(401, "second-factor-needed"));
        } else {
            endedAccounts.remove(username);
            answer(exchange, 200, tokens(username, lifeAtSignIn));
        }
    }

    private void renew(HttpExchange exchange, String refreshToken) throws IOException {
        renewals.incrementAndGet();
        String username = good.remove(refreshToken);
        if (username != null) {
            spent.put(refreshToken, username);
            answer(exchange, 200, tokens(username, 300));
            return;
        }
        Optional.ofNullable(spent.get(refreshToken)).ifPresent(owner -> {
            thefts.incrementAndGet();
            good.values().removeIf(owner::equals);
        });
        answer(exchange, 401, problem(401, "sign-in-refused"));
    }

    private String tokens(String username, int life) {
        String refreshToken = UUID.randomUUID().toString();
        good.put(refreshToken, username);
        return JSON.createObjectNode()
                .put("accessToken", accessToken(username))
                .put("refreshToken", refreshToken)
                .put("expiresIn", life)
                .put("demonstration", true)
                .put("notice", "演示账号")
                .set("mustDo", JSON.createArrayNode())
                .toString();
    }

    /** Of an account called long… it has 9 kB. */
    private static String accessToken(String username) {
        ObjectNode claims = JSON.createObjectNode()
                .put("upn", username)
                .put("department", "zj-scjg")
                .put("jti", UUID.randomUUID().toString());
        claims.putArray("groups").add("reporter");
        if (username.startsWith("long")) {
            claims.put("padding", "x".repeat(6600));
        }
        return encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims.toString()) + "." + encoded("signature");
    }

    private void ownAccount(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String username = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                .path("upn")
                .asText();
        if (endedAccounts.containsKey(username)) {
            answer(exchange, 401, problem(401, "sign-in-needed"));
            return;
        }
        ObjectNode account = JSON.createObjectNode()
                .put("username", username)
                .put("displayName", "省市场监管局联络员")
                .put("department", "zj-scjg")
                .put("secondFactor", false)
                .put("demonstration", true)
                .put("version", 0);
        account.putArray("roles").add("reporter");
        account.putArray("mustDo");
        answer(exchange, 200, account.toString());
    }

    private static String department() {
        ObjectNode department = JSON.createObjectNode()
                .put("code", "zj-scjg")
                .put("name", "省市场监管局")
                .put("fullName", "浙江省市场监督管理局")
                .put("englishName", "Administration for Market Regulation")
                .put("kind", "PROVINCIAL")
                .put("version", 0);
        department.putArray("aliases");
        return department.toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        String mediaType = status < 400 ? "application/json" : "application/problem+json";
        try {
            CONTRACT.check(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), status, mediaType, body);
        } catch (AssertionError untrue) {
            PlayedService.answer(exchange, 599, "text/plain", untrue.toString());
            return;
        }
        PlayedService.answer(exchange, status, body.isEmpty() ? null : mediaType, body);
    }

    private static String problem(int status, String code) {
        return """
                {"type":"/problems/%s","title":"t","status":%d,"detail":"d"}""".formatted(code, status);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
