package org.policytrack.department;

import java.time.Duration;
import java.util.Optional;

/** Which book of rules the accounts follow where the books contradict each other. */
public enum Profile {
    /** 等保三级 (GB/T 22239-2019, level three). */
    MLPS3,
    /** OWASP ASVS 5, which forbids rules of composition and forced changes of passwords. */
    ASVS;

    private static final Duration QUARTER = Duration.ofDays(90);
    private static final int BARRED = 5;

    /** Whether administrator, security administrator and auditor must be three people (三员分立). */
    public boolean separatesDuties() {
        return this == MLPS3;
    }

    /** Whether a password needs three of four kinds of characters. */
    public boolean demandsKindsOfCharacters() {
        return this == MLPS3;
    }

    /** How many of the last passwords, the present one included, may not be chosen again. */
    public int passwordsBarred() {
        return this == MLPS3 ? BARRED : 1;
    }

    /** After how long a password must be changed; empty for never. */
    public Optional<Duration> longestPasswordLife() {
        return this == MLPS3 ? Optional.of(QUARTER) : Optional.empty();
    }
}
