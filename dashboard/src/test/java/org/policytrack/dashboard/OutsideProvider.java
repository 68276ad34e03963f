package org.policytrack.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider with one person, who is signed in there already. It gives tokens only for a code it gave, once,
 * to the same address, with the verifier whose hash (S256) was sent before.
 */
public final class OutsideProvider implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair KEYS = keys();
    private static final KeyPair OTHER_KEYS = keys();
    private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> REFRESH_TOKENS = new ConcurrentHashMap<>();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    private static volatile Fault fault = Fault.NONE;
    private static volatile int lifeAtSignIn = 300;
    private static Optional<PlayedService> provider = Optional.empty();

    /** What the provider does wrong, or somebody on the way. */
    enum Fault {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_KEY,
        UNSIGNED,
        EXPIRED,
        OPAQUE_ACCESS_TOKEN,
        NOBODY
    }

    @Override
    public Map<String, String> start() {
        provider = Optional.of(PlayedService.saying(OutsideProvider::answer));
        return Map.of(
                "tracker.identity.providers.province.issuer", address(),
                "tracker.identity.providers.province.roles-claim", "realm_access.roles",
                "tracker.identity.providers.province.roles", "pt_填报员=reporter,pt_viewer=viewer",
                "tracker.identity.providers.province.departments", "省市场监管局=zj-scjg",
                "tracker.dashboard.outside.provider", "province");
    }

    @Override
    public void stop() {
        provider.ifPresent(PlayedService::close);
    }

    static String address() {
        return provider.orElseThrow().address();
    }

    static PlayedService played() {
        return provider.orElseThrow();
    }

    static void does(Fault wrong) {
        fault = wrong;
    }

    static void givesFor(int seconds) {
        lifeAtSignIn = seconds;
    }

    static boolean isGood(String refreshToken) {
        return REFRESH_TOKENS.containsKey(refreshToken);
    }

    static int sessions() {
        return REFRESH_TOKENS.size();
    }

    static int refused() {
        return REFUSED.get();
    }

    private static void answer(HttpExchange exchange, PlayedService service) throws IOException {
        String body = service.take(exchange);
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> json(exchange, 200, description());
            case "/certs" -> json(exchange, 200, keySet());
            case "/authorize" -> authorize(exchange);
            case "/token" -> token(exchange, form(body));
            case "/revoke" -> {
                REFRESH_TOKENS.remove(form(body).get("token"));
                PlayedService.answer(exchange, 200, null, "");
            }
            default -> PlayedService.answer(exchange, 404, null, "");
        }
    }

    private static ObjectNode description() {
        ObjectNode description = JSON.createObjectNode()
                .put("issuer", address())
                .put("authorization_endpoint", address() + "/authorize")
                .put("token_endpoint", address() + "/token")
                .put("revocation_endpoint", address() + "/revoke")
                .put("jwks_uri", address() + "/certs");
        description.putArray("response_types_supported").add("code");
        description.putArray("subject_types_supported").add("public");
        description.putArray("id_token_signing_alg_values_supported").add("RS256");
        return description;
    }

    private static ObjectNode keySet() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        ObjectNode set = JSON.createObjectNode();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("kid", "k1")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("n", encoded(unsigned(key.getModulus())))
                .put("e", encoded(unsigned(key.getPublicExponent())));
        return set;
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        boolean isRight = "code".equals(asked.get("response_type"))
                && "policytrack-page".equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("code_challenge", "").length() == 43
                && asked.getOrDefault("state", "").length() >= 20
                && asked.getOrDefault("nonce", "").length() >= 20
                && Arrays.asList(asked.getOrDefault("scope", "").split(" ")).contains("openid");
        if (!isRight) {
            REFUSED.incrementAndGet();
            PlayedService.answer(exchange, 400, "text/plain", "not as it should be: " + asked);
            return;
        }
        String code = UUID.randomUUID().toString();
        CODES.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        PlayedService.answer(exchange, 302, null, "");
    }

    private static void token(HttpExchange exchange, Map<String, String> asked) throws IOException {
        if ("refresh_token".equals(asked.get("grant_type"))) {
            if (REFRESH_TOKENS.remove(String.valueOf(asked.get("refresh_token"))) == null) {
                refuse(exchange);
            } else {
                json(exchange, 200, tokens("", 300));
            }
            return;
        }
        Map<String, String> begun = CODES.remove(String.valueOf(asked.get("code")));
        if (begun == null
                || !"authorization_code".equals(asked.get("grant_type"))
                || !"policytrack-page".equals(asked.get("client_id"))
                || !String.valueOf(begun.get("redirect_uri")).equals(asked.get("redirect_uri"))
                || !String.valueOf(begun.get("code_challenge")).equals(hash(asked.getOrDefault("code_verifier", "")))) {
            refuse(exchange);
            return;
        }
        json(exchange, 200, tokens(String.valueOf(begun.get("nonce")), lifeAtSignIn));
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        REFUSED.incrementAndGet();
        json(exchange, 400, JSON.createObjectNode().put("error", "invalid_grant"));
    }

    private static ObjectNode tokens(String nonce, int life) {
        String refreshToken = UUID.randomUUID().toString();
        REFRESH_TOKENS.put(refreshToken, true);
        long now = Instant.now().getEpochSecond();
        ObjectNode access = JSON.createObjectNode()
                .put("iss", address())
                .put("sub", "4711")
                .put("aud", "policytrack")
                .put("exp", now + life)
                .put("preferred_username", "Zhang.Wei")
                .put("name", "张伟")
                .put("department", "省市场监管局");
        access.putObject("realm_access").putArray("roles").add("pt_填报员").add("something-else");
        if (fault == Fault.NOBODY) {
            access.remove("preferred_username");
        }
        ObjectNode id = JSON.createObjectNode()
                .put("iss", fault == Fault.OTHER_ISSUER ? "https://other.example" : address())
                .put("sub", "4711")
                .put("aud", fault == Fault.OTHER_AUDIENCE ? "canteen" : "policytrack-page")
                .put("exp", fault == Fault.EXPIRED ? now - 600 : now + 300)
                .put("iat", now)
                .put("nonce", fault == Fault.OTHER_NONCE ? "another-nonce-of-another-sign-in" : nonce);
        ObjectNode tokens = JSON.createObjectNode()
                .put("access_token", fault == Fault.OPAQUE_ACCESS_TOKEN ? "opaque" : signed(access))
                .put("token_type", "Bearer")
                .put("expires_in", life)
                .put("refresh_token", refreshToken);
        return nonce.isEmpty() ? tokens : tokens.put("id_token", signed(id));
    }

    private static String signed(JsonNode claims) {
        boolean isSigned = fault != Fault.UNSIGNED;
        String header = isSigned ? "{\"alg\":\"RS256\",\"kid\":\"k1\",\"typ\":\"JWT\"}" : "{\"alg\":\"none\"}";
        String content = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign((fault == Fault.OTHER_KEY ? OTHER_KEYS : KEYS).getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + (isSigned ? encoded(signature.sign()) : "");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
        PlayedService.answer(exchange, status, "application/json", body.toString());
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
