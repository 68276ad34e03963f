package org.policytrack.department.lockout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.NotAudited;

/** The failures in a row under one name. Real time throughout. */
@Entity
@NotAudited("each refused sign-in leaves an entry of its own")
class FailedSignIns {

    private static final int FREE = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Id
    private String nameHash;

    private int failures;
    private @Nullable Instant lockedUntil;
    private Instant forgottenAt;

    protected FailedSignIns() {}

    FailedSignIns(String nameHash, Instant now) {
        this.nameHash = nameHash;
        this.forgottenAt = now;
    }

    /** Locks from the fifth failure on: for a minute, and twice as long with each one more, up to half an hour. */
    void counted(Instant now) {
        if (!now.isBefore(forgottenAt)) {
            failures = 1;
        }
        forgottenAt = now.plus(REMEMBERED);
        lockedUntil = failures < FREE ? null : now.plus(lock());
    }

    private Duration lock() {
        Duration doubled = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE, 10));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    @Nullable
    Instant lockedUntil() {
        return lockedUntil;
    }
}
