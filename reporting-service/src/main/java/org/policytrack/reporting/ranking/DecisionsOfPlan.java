package org.policytrack.reporting.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

/**
 * What was decided about the ranking of a plan, and by which of it a day is ranked.
 *
 * @param decided the oldest first
 */
record DecisionsOfPlan(String plan, List<Decided> decided) {

    DecisionsOfPlan {
        decided = List.copyOf(decided);
    }

    /**
     * One decision.
     *
     * @param on business day
     */
    record Decided(LocalDate on, RankingSettings settings) {}

    /**
     * The settings that held at the end of the day. A day before the ranking was turned on for the first time goes by what
     * held at the end of the day on which it was: that never changes any more either.
     *
     * @throws RankingOff where there is no ranking of that day, or none at all any more
     */
    RankingSettings on(LocalDate day) {
        if (decided.isEmpty() || !decided.getLast().settings().isOn()) {
            throw new RankingOff(plan);
        }
        LocalDate firstOn = decided.stream()
                .filter(decision -> decision.settings().isOn())
                .map(Decided::on)
                .findFirst()
                .orElseThrow();
        LocalDate asked = day.isBefore(firstOn) ? firstOn : day;
        return heldAtEndOf(asked).filter(RankingSettings::isOn).orElseThrow(() -> new RankingOffOnDay(plan, day));
    }

    private Optional<RankingSettings> heldAtEndOf(LocalDate day) {
        return decided.stream()
                .filter(decision -> !decision.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Decided::settings);
    }
}
