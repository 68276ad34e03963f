package org.policytrack.kit.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The answers that are kept, those used last, and which are being made. */
@ApplicationScoped
class ReadyAnswers {

    private static final String MAKING = ReadyAnswers.class.getName();
    private static final int OVERHEAD_IN_BYTES = 1024;

    private final Cache<ReadyKey, ReadyAnswer> kept;
    private final Map<ReadyKey, CompletableFuture<Void>> inTheMaking = new ConcurrentHashMap<>();

    ReadyAnswers(ReadyConfig config) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((ReadyKey key, ReadyAnswer answer) -> OVERHEAD_IN_BYTES + key.weight() + answer.weight())
                .build();
    }

    @Nullable
    ReadyAnswer find(ReadyKey key) {
        return kept.getIfPresent(key);
    }

    void keep(ReadyKey key, ReadyAnswer answer) {
        kept.put(key, answer);
    }

    /** What to wait for before looking again; null when nobody makes it. */
    @Nullable
    CompletableFuture<Void> inTheMaking(ReadyKey key) {
        return inTheMaking.get(key);
    }

    /** Null when it is the asker's to make, until that request is over, else what to wait for before looking again. */
    @Nullable
    CompletableFuture<Void> begin(ReadyKey key, RoutingContext asker) {
        if (asker.get(MAKING) instanceof Making own && own.key().equals(key)) {
            return null;
        }
        Making own = new Making(key, new CompletableFuture<>());
        CompletableFuture<Void> others = inTheMaking.putIfAbsent(key, own.over());
        if (others == null) {
            asker.put(MAKING, own);
            asker.addEndHandler(over -> end(own));
            if (asker.response().ended() || asker.response().closed()) {
                end(own); // the handler came too late to be told
            }
        }
        return others;
    }

    /** The asker has made what it began. */
    void end(RoutingContext asker) {
        end(asker.<Making>get(MAKING));
    }

    private void end(Making own) {
        inTheMaking.remove(own.key(), own.over());
        own.over().complete(null);
    }

    private record Making(ReadyKey key, CompletableFuture<Void> over) {}
}
