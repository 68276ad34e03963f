package org.policytrack.department.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.DepartmentConfig;

/** Hashes passwords with bcrypt, and makes ones nobody guesses. Passwords over 71 bytes are not cut but hashed first. */
@ApplicationScoped
public class PasswordHashes {

    private static final int LOWEST_COST = 11;
    private static final int COST_OF_MADE = 8;
    private static final int RANDOM_BYTES = 15;
    private static final int WAITING_AT_MOST = 40;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    private final int cost;
    private final Timer checks;
    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor checkers;

    PasswordHashes(DepartmentConfig config, MeterRegistry metrics) {
        cost = config.accounts().passwordCost();
        checks = metrics.timer("policytrack.password.checks");
        checkers = newCheckers();
    }

    /**
     * Threads of the system, which shares the processors fairly: on virtual threads a few checks would keep every other
     * request of the service waiting.
     */
    private static ThreadPoolExecutor newCheckers() {
        int processors = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor checkers = new ThreadPoolExecutor(
                processors, processors, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST));
        checkers.allowCoreThreadTimeOut(true);
        return checkers;
    }

    void atStart(@Observes StartupEvent start) {
        if (cost < LOWEST_COST && LaunchMode.current() != LaunchMode.TEST) {
            throw new IllegalStateException(
                    "tracker.accounts.password-cost is " + cost + ", and must be at least " + LOWEST_COST);
        }
    }

    @PreDestroy
    void stop() {
        checkers.shutdown();
    }

    /** @throws TooManyChecks (503) when too many others wait already */
    public String hash(String password) {
        return inTurn(() -> hash(password, cost));
    }

    /** Null where the hash is as good as new, or too many others wait: then the next sign-in sees to it. */
    public @Nullable String hashAnew(String password, String hash) {
        try {
            return costOf(hash) < cost ? hash(password) : null;
        } catch (TooManyChecks notNow) {
            return null;
        }
    }

    /**
     * Of a password that {@link #made} has made: nobody guesses it, whatever a guess costs, so that many can be hashed in a
     * moment. Like any of a lower cost it is hashed anew when its owner signs in.
     */
    public String hashOfMade(String password) {
        return hash(password, Math.min(COST_OF_MADE, cost));
    }

    private String hash(String password, int atCost) {
        return BCrypt.with(VERSION, random, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(atCost, password.toCharArray());
    }

    /**
     * Over a wrong password takes as long without an account as with one, whatever cost its hash was made with, so that time
     * does not tell whether there is one.
     *
     * @param hash the account's; null where there is no account, which no password matches
     * @throws TooManyChecks (503) when too many others wait already
     */
    public boolean matches(String password, @Nullable String hash) {
        String checked = hash == null ? hashOfNobody(cost) : hash;
        return inTurn(() -> checks.record(() -> isRight(password, checked))) && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, checkers).join();
        } catch (RejectedExecutionException tooMany) {
            throw new TooManyChecks(tooMany);
        }
    }

    private boolean isRight(String password, String hash) {
        boolean isRight = verify(password, hash);
        if (!isRight) {
            missingCosts(hash).forEach(missing -> verify(password, hashOfNobody(missing)));
        }
        return isRight;
    }

    /** Each takes twice as long as the one below it: with a check of the hash they add up to one at today's cost. */
    IntStream missingCosts(String hash) {
        return IntStream.range(costOf(hash), cost);
    }

    private static String hashOfNobody(int cost) {
        return "$2a$%02d$%s".formatted(cost, ".".repeat(53));
    }

    private static int costOf(String hash) {
        return Integer.parseInt(hash.substring(4, 6));
    }

    private static boolean verify(String password, String hash) {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), hash)
                .verified;
    }

    /** A random password of 20 characters, 120 bits. */
    public String made() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
