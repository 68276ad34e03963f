package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waiver;

/**
 * How a task stands on a day.
 *
 * @param knownAt the day until whose end things had to be known
 * @param deadline the plan's end
 * @param verified by what was accepted
 * @param claim the lead's newest undecided report, when it is newer than what was accepted
 * @param contributions of the cooperating departments, in their order
 * @param waivers in force on the day
 * @param indicators in the order of the plan
 * @param forecast of the percent, from what was accepted
 * @param borrowedAt when task-service told what the task is, real time
 * @param isStale task-service was asked for news of it and did not answer
 */
public record TaskStanding(
        Task task,
        LocalDate asOf,
        LocalDate knownAt,
        LocalDate deadline,
        Optional<VerifiedProgress> verified,
        Optional<Claim> claim,
        List<Contribution> contributions,
        List<Waiver> waivers,
        BigDecimal expectedPercent,
        Verdict verdict,
        List<IndicatorStanding> indicators,
        Forecast forecast,
        Instant borrowedAt,
        boolean isStale) {

    /** NOT_STARTED while nothing of the lead was accepted. */
    public WorkStatus status() {
        return verified.map(VerifiedProgress::status).orElse(WorkStatus.NOT_STARTED);
    }
}
