package org.policytrack.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom something became known.
 *
 * @param at business time
 * @param on the business day it falls on
 * @param by username of who decided
 * @param reason given for it; null where none is needed
 */
public record Occasion(
        Instant at, LocalDate on, String by, @Nullable String reason) {

    /** The reason where one is always given. */
    public String why() {
        return Objects.requireNonNull(reason, "reason");
    }
}
