package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan of work points.
 *
 * @param start first day
 * @param end last day, included
 * @param coordinatingOffice code of the department (牵头协调单位); null where task-service does not say
 * @param goals in the order of the official text
 * @param title null where task-service does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Plan(
        String id,
        LocalDate start,
        LocalDate end,
        Settings settings,
        @Nullable String coordinatingOffice,
        List<Goal> goals,
        @Nullable String title) {

    public Plan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(settings, "settings");
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    /** One without title. */
    public Plan(
            String id,
            LocalDate start,
            LocalDate end,
            Settings settings,
            @Nullable String coordinatingOffice,
            List<Goal> goals) {
        this(id, start, end, settings, coordinatingOffice, goals, null);
    }

    /** One without goals. */
    public Plan(String id, LocalDate start, LocalDate end, Settings settings) {
        this(id, start, end, settings, null, List.of());
    }

    Plan with(Settings otherSettings, List<Goal> otherGoals) {
        return new Plan(id, start, end, otherSettings, coordinatingOffice, otherGoals, title);
    }

    /** While it runs, and in the year after it for what is still open then: nobody looks after older ones unasked. */
    public boolean isLookedAfterOn(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end.plusYears(1));
    }

    public Optional<Goal> goal(String goalId) {
        return goals.stream().filter(goal -> goal.id().equals(goalId)).findFirst();
    }

    /**
     * What the lights of a plan go by, and who reads what.
     *
     * @param yellowBehind percentage points behind the expected pace above which the light is yellow
     * @param redBehind percentage points behind the expected pace above which the light is red
     * @param staleAfterDays days without an accepted report above which the light is yellow
     * @param milestoneSoonDays days before a milestone from which the light is yellow
     * @param readOwnDepartmentOnly whether departments read only the tasks they are responsible for; not so where
     *     task-service does not say
     * @param reportDueDay day of the month by which its reports are owed; null where task-service does not say
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Settings(
            int yellowBehind,
            int redBehind,
            int staleAfterDays,
            int milestoneSoonDays,
            boolean readOwnDepartmentOnly,
            @Nullable Integer reportDueDay) {

        private static final int USUAL_DUE_DAY = 28;

        /** One with the usual day for reports. */
        public Settings(
                int yellowBehind,
                int redBehind,
                int staleAfterDays,
                int milestoneSoonDays,
                boolean readOwnDepartmentOnly) {
            this(yellowBehind, redBehind, staleAfterDays, milestoneSoonDays, readOwnDepartmentOnly, null);
        }

        /** The day of the month by which its reports are owed. */
        public int dueDay() {
            return reportDueDay == null ? USUAL_DUE_DAY : reportDueDay;
        }
    }
}
