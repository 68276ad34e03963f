package org.policytrack.kit.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The answers that are kept, those used last, and which are being made. */
@ApplicationScoped
class ReadyAnswers {

    private static final int OVERHEAD_IN_BYTES = 1024;

    private final Cache<ReadyKey, ReadyAnswer> kept;
    private final Map<ReadyKey, CompletableFuture<Void>> inTheMaking = new ConcurrentHashMap<>();

    ReadyAnswers(ReadyConfig config) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((ReadyKey key, ReadyAnswer answer) -> OVERHEAD_IN_BYTES + answer.weight())
                .build();
    }

    @Nullable
    ReadyAnswer find(ReadyKey key) {
        return kept.getIfPresent(key);
    }

    void keep(ReadyKey key, ReadyAnswer answer) {
        kept.put(key, answer);
    }

    /** Null when it is the asker's to make, else what to wait for before looking again. */
    @Nullable
    CompletableFuture<Void> begin(ReadyKey key, CompletableFuture<Void> mine) {
        return inTheMaking.putIfAbsent(key, mine);
    }

    void end(ReadyKey key, CompletableFuture<Void> mine) {
        inTheMaking.remove(key, mine);
        mine.complete(null);
    }
}
