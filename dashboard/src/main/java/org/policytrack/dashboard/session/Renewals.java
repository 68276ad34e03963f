package org.policytrack.dashboard.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.policytrack.dashboard.DashboardConfig;

/**
 * Renews each session once, however many requests bring the same cookie: a refresh token that is used twice is taken for
 * stolen and ends its session. What came of a renewal is remembered for requests that come late with the cookie from
 * before it, under a hash of the token that was spent.
 */
@ApplicationScoped
class Renewals {

    private static final int AT_MOST = 100_000;

    private final Cache<String, CompletableFuture<Renewal>> recent;

    @Inject
    Renewals(DashboardConfig config) {
        this(config.renewalsRemembered());
    }

    Renewals(Duration remembered) {
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(remembered)
                .maximumSize(AT_MOST)
                .build();
    }

    /** May wait for the issuer, or for another request that asks it. */
    Renewal of(Session session, Issuer issuer, Sender sender) {
        String spent = session.refreshToken();
        if (spent == null) {
            return new Renewal.Impossible();
        }
        String hash = hash(spent);
        CompletableFuture<Renewal> mine = new CompletableFuture<>();
        CompletableFuture<Renewal> others = recent.asMap().putIfAbsent(hash, mine);
        if (others != null) {
            return others.join();
        }
        Renewal renewal = new Renewal.Unanswered();
        try {
            renewal = issuer.renew(session, sender);
        } finally {
            if (!isToBeRemembered(session, renewal)) {
                recent.asMap().remove(hash, mine);
            }
            mine.complete(renewal);
        }
        return renewal;
    }

    /** Not where nothing was decided, and not where the same refresh token is to be used on. */
    private static boolean isToBeRemembered(Session old, Renewal renewal) {
        return switch (renewal) {
            case Renewal.Renewed(Session renewed) ->
                renewed.refreshToken() != null && !renewed.refreshToken().equals(old.refreshToken());
            case Renewal.Over() -> true;
            case Renewal.Impossible(), Renewal.Unanswered() -> false;
        };
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
