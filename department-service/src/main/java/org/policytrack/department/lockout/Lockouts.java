package org.policytrack.department.lockout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.policytrack.department.account.AccountName;
import org.policytrack.kit.clock.RealTime;

/** Counts failures under each name, and locks names. */
@ApplicationScoped
public class Lockouts implements PanacheRepositoryBase<FailedSignIns, String> {

    private final InstantSource now;

    Lockouts(@RealTime InstantSource now) {
        this.now = now;
    }

    /** Counts the attempt as a failure, at once and for all to see, unless the name is locked. */
    public Attempt begin(AccountName name) {
        Optional<Attempt> counted = QuarkusTransaction.requiringNew().call(() -> count(name));
        while (counted.isEmpty()) {
            addRowFor(name);
            counted = QuarkusTransaction.requiringNew().call(() -> count(name));
        }
        return counted.get();
    }

    /** The row is locked by its own update, which is one statement: no other attempt is counted in between. */
    private Optional<Attempt> count(AccountName name) {
        Instant at = time();
        int counted = update(
                "failures = failures + 1 where nameHash = ?1 and (lockedUntil is null or lockedUntil <= ?2)",
                name.hash(),
                at);
        Optional<FailedSignIns> row = findByIdOptional(name.hash());
        if (counted == 0) {
            return row.map(locked -> new Attempt(name, false, null));
        }
        return row.map(failed -> {
            failed.counted(at);
            return new Attempt(name, true, failed.lockedUntil());
        });
    }

    private void addRowFor(AccountName name) {
        try {
            QuarkusTransaction.requiringNew().run(() -> persistAndFlush(new FailedSignIns(name.hash(), time())));
        } catch (ConstraintViolationException anotherAttemptWasFirst) {
            // Its row serves this attempt as well.
        }
    }

    /** The person has shown who they are: nothing is held against the name any more. */
    public void succeeded(Attempt attempt) {
        deleteById(attempt.name().hash());
    }

    /** What was shown was right but not enough, or nobody looked at it: the attempt is not counted after all. */
    public void withdraw(Attempt attempt) {
        update(
                "failures = failures - 1 where nameHash = ?1 and failures > 0",
                attempt.name().hash());
        if (attempt.locksUntil() != null) {
            update(
                    "lockedUntil = null where nameHash = ?1 and lockedUntil = ?2",
                    attempt.name().hash(),
                    attempt.locksUntil());
        }
    }

    /** Whether the name was locked, or had failures; it has none any more. */
    boolean unlock(AccountName name) {
        return deleteById(name.hash());
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        delete("forgottenAt < ?1", now.instant());
    }

    /** As precise as the database keeps it. */
    private Instant time() {
        return now.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
