package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task or measure of a plan, or one of its goals as a thing that is filed about.
 *
 * @param responsibilities in the official order; one of them leads
 * @param section of the official text; null where it stands in none, or in a copy of an earlier version
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Task(
        String id,
        String plan,
        Kind kind,
        int number,
        String title,
        List<Responsibility> responsibilities,
        List<Indicator> indicators,
        List<Milestone> milestones,
        @Nullable Section section) {

    public Task {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        responsibilities = List.copyOf(responsibilities);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        if (responsibilities.stream().noneMatch(Responsibility::leads)) {
            throw new IllegalArgumentException("nobody leads " + id);
        }
    }

    /** One without section. */
    public Task(
            String id,
            String plan,
            Kind kind,
            int number,
            String title,
            List<Responsibility> responsibilities,
            List<Indicator> indicators,
            List<Milestone> milestones) {
        this(id, plan, kind, number, title, responsibilities, indicators, milestones, null);
    }

    Task with(List<Indicator> otherIndicators, List<Milestone> otherMilestones) {
        return new Task(id, plan, kind, number, title, responsibilities, otherIndicators, otherMilestones, section);
    }

    /** The lead (牵头). */
    public Responsibility lead() {
        return responsibilities.stream()
                .filter(Responsibility::leads)
                .findFirst()
                .orElseThrow();
    }

    /** What the department is here, itself or as a member of a group; empty when it is not responsible. */
    public Optional<Role> roleOf(String department) {
        return responsibilities.stream()
                .filter(responsibility -> responsibility.departments().contains(department))
                .map(Responsibility::role)
                .min(Role::compareTo);
    }

    /** Each department that must contribute beside the lead (配合), a group by its members, in their order. */
    public List<String> cooperatingDepartments() {
        return responsibilities.stream()
                .filter(responsibility -> !responsibility.leads())
                .flatMap(responsibility -> responsibility.departments().stream())
                .filter(department -> roleOf(department).equals(Optional.of(Role.COOPERATING)))
                .distinct()
                .toList();
    }

    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(indicatorId))
                .findFirst();
    }

    public Optional<Milestone> milestone(String milestoneId) {
        return milestones.stream()
                .filter(milestone -> milestone.id().equals(milestoneId))
                .findFirst();
    }

    /** Whether it is one of the numbered tasks, an organising measure or a headline goal. */
    @Schema(name = "TaskKind")
    public enum Kind {
        TASK,
        MEASURE,
        GOAL
    }

    /** A section of the official text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "TaskSection")
    public record Section(int number, String title) {}

    /** What a department is to a task. */
    @Schema(name = "ResponsibilityRole")
    public enum Role {
        /** 牵头: speaks for the task. */
        LEAD,
        /** 配合: files what it contributed. */
        COOPERATING
    }

    /**
     * One responsible department or group.
     *
     * @param department code of the department or group
     * @param name short name
     * @param members codes of the group's departments; null when it is no group
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Responsibility(
            String department,
            String name,
            Role role,
            @Nullable List<String> members) {

        public Responsibility {
            Objects.requireNonNull(department, "department");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }

        boolean leads() {
            return role == Role.LEAD;
        }

        /** The departments that file for it: itself, or the members of the group. */
        public List<String> departments() {
            return members == null || members.isEmpty() ? List.of(department) : members;
        }
    }

    /**
     * A figure the task is measured by.
     *
     * @param dueDate the last day; null where it is the plan's
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(
            String id,
            String name,
            BigDecimal target,
            String unit,
            Comparison comparison,
            @Nullable LocalDate dueDate) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        public Indicator {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(comparison, "comparison");
        }

        /** One that is due when the plan ends. */
        public Indicator(String id, String name, BigDecimal target, String unit, Comparison comparison) {
            this(id, name, target, unit, comparison, null);
        }

        Indicator withTarget(BigDecimal other) {
            return new Indicator(id, name, other, unit, comparison, dueDate);
        }

        public boolean isMetBy(BigDecimal value) {
            return switch (comparison) {
                case AT_LEAST -> value.compareTo(target) >= 0;
                case EXACTLY -> value.compareTo(target) == 0;
            };
        }

        /** Percent of the target, with one decimal. Of a target of zero there is no part: it is met or it is not. */
        public BigDecimal percentAt(BigDecimal value) {
            BigDecimal percent = target.signum() == 0
                    ? (isMetBy(value) ? ALL : BigDecimal.ZERO)
                    : ALL.multiply(value).divide(target, 1, RoundingMode.HALF_UP);
            return percent.setScale(1, RoundingMode.HALF_UP);
        }

        /** What is missing to the target; nothing where AT_LEAST is exceeded, less than nothing where EXACTLY is. */
        public BigDecimal missingAt(BigDecimal value) {
            BigDecimal missing = target.subtract(value);
            return comparison == Comparison.AT_LEAST ? missing.max(BigDecimal.ZERO) : missing;
        }
    }

    /** How a value is held against its target. */
    public enum Comparison {
        AT_LEAST,
        EXACTLY
    }

    /**
     * Something done by a day.
     *
     * @param dueDate the last day
     * @param actBy the last working day on or before it
     * @param achievedOn as task-service knows it; null while it is not achieved
     * @param weight percent of the whole that is expected with it; null where the pace is linear
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Milestone(
            String id,
            String name,
            LocalDate dueDate,
            LocalDate actBy,
            @Nullable LocalDate achievedOn,
            @Nullable Integer weight) {

        public Milestone {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(dueDate, "dueDate");
            Objects.requireNonNull(actBy, "actBy");
        }

        /** One without weight. */
        public Milestone(String id, String name, LocalDate dueDate, LocalDate actBy, @Nullable LocalDate achievedOn) {
            this(id, name, dueDate, actBy, achievedOn, null);
        }

        Milestone on(LocalDate otherDueDate, LocalDate otherActBy) {
            return new Milestone(id, name, otherDueDate, otherActBy, achievedOn, weight);
        }
    }
}
