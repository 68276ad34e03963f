package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A headline goal of a plan.
 *
 * @param wording the official words
 * @param fedBy ids of the indicators it is counted from; none when the coordinating office files it
 * @param fedByAssumed the official text does not equate them
 * @param fedByNote why
 * @param rule how the indicators make the goal's figure; null where task-service does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Goal(
        String id,
        String name,
        String wording,
        BigDecimal target,
        String unit,
        Task.Comparison comparison,
        List<String> fedBy,
        boolean fedByAssumed,
        @Nullable String fedByNote,
        @Nullable RollUp rule,
        List<Task.Milestone> milestones) {

    public Goal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(comparison, "comparison");
        fedBy = fedBy == null ? List.of() : List.copyOf(fedBy);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    /** How indicators make the figure of a goal. */
    public enum RollUp {
        /** Their values added up. */
        SUM
    }

    public RollUp rollUp() {
        return rule == null ? RollUp.SUM : rule;
    }

    /** The goal's figure is the one it is filed by; it goes by the goal's own id. */
    public Task.Indicator figure() {
        return new Task.Indicator(id, name, target, unit, comparison);
    }

    Goal with(List<Task.Milestone> otherMilestones) {
        return new Goal(
                id, name, wording, target, unit, comparison, fedBy, fedByAssumed, fedByNote, rule, otherMilestones);
    }

    /** The goal as a thing one files about: the coordinating office leads it. */
    Task asTask(String plan, int number, Task.Responsibility coordinatingOffice) {
        return new Task(
                id, plan, Task.Kind.GOAL, number, name, List.of(coordinatingOffice), List.of(figure()), milestones);
    }
}
