package org.policytrack.dashboard.session;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.policytrack.dashboard.DashboardConfig;

/**
 * How cookies are named and what browsers are told of them. Where the page is reached by https only they are
 * {@code Secure} and {@code __Host-}, so that no other host of the domain can plant one.
 */
@ApplicationScoped
public class Cookies {

    private final boolean isSecure;

    @Inject
    Cookies(DashboardConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this(config.secure().orElse(!isLoopback(host)));
    }

    Cookies(boolean isSecure) {
        this.isSecure = isSecure;
    }

    /** Whether browsers reach the page by https only. */
    public boolean isSecure() {
        return isSecure;
    }

    /** The name on the wire. */
    public String named(String name) {
        return isSecure ? "__Host-" + name : name;
    }

    /** A Set-Cookie header for a cookie that lasts as long as the browser is open. */
    public String set(String wireName, String value) {
        return wireName + "=" + value + attributes();
    }

    /** A Set-Cookie header for a cookie that lasts so long at most. */
    public String set(String wireName, String value, Duration longest) {
        return set(wireName, value) + "; Max-Age=" + longest.toSeconds();
    }

    /** A Set-Cookie header that takes a cookie away. */
    public String taken(String wireName) {
        return set(wireName, "") + "; Max-Age=0";
    }

    /** What a Cookie header says, by the names on the wire; the first of a name counts. */
    public static Map<String, String> in(@Nullable String header) {
        return header == null
                ? Map.of()
                : ServerCookieDecoder.STRICT.decodeAll(header).stream()
                        .collect(Collectors.toMap(
                                Cookie::name,
                                cookie -> Optional.ofNullable(cookie.value()).orElse(""),
                                (first, other) -> first));
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }

    private static boolean isLoopback(String host) {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1") || host.equals("[::1]");
    }
}
