package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.history.PlanHistory;
import org.policytrack.reporting.ledger.AsKnown;
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
 * What this service knows of the tasks of a plan, of days up to one day and by the end of the same or another.
 *
 * @param reports accepted ones by task
 * @param achievements accepted ones by milestone
 * @param claims by task
 * @param figures by indicator
 * @param waivers in force, by task
 * @param spokenOf milestones of which reports have told something, be it later
 */
record KnownOfPlan(
        Map<String, List<AcceptedReport>> reports,
        Map<String, AcceptedAchievement> achievements,
        Map<String, Claim> claims,
        Map<String, IndicatorFigures> figures,
        Map<String, List<Waiver>> waivers,
        Set<String> spokenOf) {

    static KnownOfPlan of(PlanHistory history, AsKnown when) {
        return new KnownOfPlan(
                history.accepted(when),
                history.achieved(when),
                history.claims(when),
                history.figures(when),
                history.waivers(when),
                history.milestonesSpokenOf());
    }

    List<AcceptedReport> reportsOn(Task task) {
        return reports.getOrDefault(task.id(), List.of());
    }

    Optional<VerifiedProgress> verified(Task task) {
        return VerifiedProgress.of(task, reportsOn(task), values(), waived(task));
    }

    Waived waived(Task task) {
        return Waived.by(waiversOf(task));
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

    /**
     * What was accepted here. task-service repeats it without the day on which it was told, so that its word counts only
     * of what nobody reported here, from the day it speaks of.
     */
    private TaskFacts.@Nullable Achieved achieved(Task.Milestone milestone, LocalDate asOf) {
        AcceptedAchievement accepted = achievements.get(milestone.id());
        if (accepted != null) {
            return new TaskFacts.Achieved(accepted.achievedOn(), accepted.sequence());
        }
        LocalDate told = milestone.achievedOn();
        return told == null || spokenOf.contains(milestone.id()) || told.isAfter(asOf)
                ? null
                : new TaskFacts.Achieved(told, 0);
    }
}
