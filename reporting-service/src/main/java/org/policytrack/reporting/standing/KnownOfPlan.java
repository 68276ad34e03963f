package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedAchievement;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waived;
import org.policytrack.reporting.waiver.Waiver;

/**
 * What this service knows of the tasks of a plan on a day.
 *
 * @param reports accepted ones by task
 * @param achievements accepted ones by milestone
 * @param claims by task
 * @param figures by indicator
 * @param waivers in force, by task
 */
record KnownOfPlan(
        Map<String, List<AcceptedReport>> reports,
        Map<String, AcceptedAchievement> achievements,
        Map<String, Claim> claims,
        Map<String, IndicatorFigures> figures,
        Map<String, List<Waiver>> waivers) {

    List<AcceptedReport> reportsOn(Task task) {
        return reports.getOrDefault(task.id(), List.of());
    }

    Optional<VerifiedProgress> verified(Task task) {
        return VerifiedProgress.of(task, reportsOn(task), values(), Waived.by(waiversOf(task)));
    }

    List<Waiver> waiversOf(Task task) {
        return waivers.getOrDefault(task.id(), List.of());
    }

    IndicatorFigures of(Task.Indicator indicator) {
        return figures.getOrDefault(indicator.id(), IndicatorFigures.NONE);
    }

    private Map<String, BigDecimal> values() {
        return Figures.values(figures);
    }

    Optional<Claim> claim(Task task, Optional<VerifiedProgress> verified) {
        return Optional.ofNullable(claims.get(task.id()))
                .filter(claim -> verified.isEmpty()
                        || claim.report().compareTo(verified.get().byLead().id()) > 0);
    }

    TaskFacts.Milestone milestone(Task.Milestone milestone, LocalDate asOf) {
        return new TaskFacts.Milestone(
                milestone.id(), milestone.name(), milestone.dueDate(), milestone.actBy(), achieved(milestone, asOf));
    }

    /** What was accepted here; else what task-service knows from elsewhere. */
    private TaskFacts.@Nullable Achieved achieved(Task.Milestone milestone, LocalDate asOf) {
        AcceptedAchievement accepted = achievements.get(milestone.id());
        if (accepted != null) {
            return new TaskFacts.Achieved(accepted.achievedOn(), accepted.sequence());
        }
        LocalDate told = milestone.achievedOn();
        return told == null || told.isAfter(asOf) ? null : new TaskFacts.Achieved(told, 0);
    }
}
