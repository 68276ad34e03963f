package org.policytrack.reporting.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.FigureHistory;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.verified.AcceptedAchievement;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.Claim;
import org.policytrack.reporting.waiver.Waiver;

/**
 * All that became known of a plan. Of two days it tells what is said of days up to the first by what was known at the end
 * of the second.
 *
 * @param reports in the order of filing
 * @param achievements in the order of acceptance within each task
 * @param waivers in the order they were granted, in force or not
 */
public record PlanHistory(
        List<FiledReport> reports, List<SaidAchievement> achievements, FigureHistory figures, List<Waiver> waivers) {

    public PlanHistory {
        reports = List.copyOf(reports);
        achievements = List.copyOf(achievements);
        waivers = List.copyOf(waivers);
    }

    /** The same with the reports as they were at the end of a day; all else is told by days anyway. */
    public PlanHistory on(LocalDate day) {
        return new PlanHistory(
                reports.stream().flatMap(report -> report.on(day).stream()).toList(), achievements, figures, waivers);
    }

    /** By task, accepted reports that speak of a day up to asOf, in the order of their acceptance. */
    public Map<String, List<AcceptedReport>> accepted(AsKnown when) {
        return reports.stream()
                .filter(report -> report.isAccepted(when))
                .map(FiledReport::accepted)
                .sorted(Comparator.comparingLong(AcceptedReport::sequence))
                .collect(Collectors.groupingBy(AcceptedReport::task));
    }

    /**
     * By milestone, what the last acceptance says, by the first one that has said it since it was last said otherwise; one
     * that it says was achieved after asOf is left out.
     */
    public Map<String, AcceptedAchievement> achieved(AsKnown when) {
        Map<String, SaidAchievement> last = new HashMap<>();
        achievements.stream()
                .filter(said -> said.isKnown(when))
                .forEach(said -> last.merge(said.milestone(), said, SaidAchievement::unlessRepeatedBy));
        return last.values().stream()
                .filter(said -> said.hasHappened(when))
                .map(SaidAchievement::accepted)
                .collect(Collectors.toMap(AcceptedAchievement::milestone, achieved -> achieved));
    }

    /** The milestones of which an accepted report has ever said anything, on whatever day. */
    public Set<String> milestonesSpokenOf() {
        return achievements.stream().map(SaidAchievement::milestone).collect(Collectors.toSet());
    }

    /** By task, the lead's last report that had been filed and not been decided on. */
    public Map<String, Claim> claims(AsKnown when) {
        Map<String, Claim> last = new HashMap<>();
        reports.stream()
                .filter(report -> report.isOfTheLead() && report.isUndecided(when))
                .forEach(report -> last.put(report.task(), report.claim()));
        return last;
    }

    /** By task, those in force on knownAt: a waiver speaks of no day, like the plan it is about. */
    public Map<String, List<Waiver>> waivers(AsKnown when) {
        return waivers.stream()
                .filter(waiver -> waiver.isInForceOn(when.knownAt()))
                .collect(Collectors.groupingBy(Waiver::task));
    }

    /** By indicator, as the ledger had it. */
    public Map<String, IndicatorFigures> figures(AsKnown when) {
        return figures.figures(when);
    }
}
