package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;

/**
 * How a task stands on a day.
 *
 * @param verified by what was accepted
 * @param claim the lead's newest undecided report, when it is newer than what was accepted
 * @param borrowedAt when task-service told what the task is, real time
 * @param isStale task-service was asked for news of it and did not answer
 */
record TaskStanding(
        Task task,
        LocalDate asOf,
        Optional<VerifiedProgress> verified,
        Optional<Claim> claim,
        BigDecimal expectedPercent,
        Verdict verdict,
        Instant borrowedAt,
        boolean isStale) {}
