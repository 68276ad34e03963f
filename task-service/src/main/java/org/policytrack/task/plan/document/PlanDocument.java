package org.policytrack.task.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan of work points as its file tells it, in the order of the file. Every {@code wording}, {@code text} and name of
 * a unit is verbatim from the official text; {@code assumed} marks what that text leaves open. Two documents with the
 * same content are equal, whatever they looked like as YAML or JSON.
 *
 * @param goals headline goals, possibly none
 * @param tasks numbered tasks, each in a section
 * @param measures organising measures, in no section, possibly none
 * @param noTarget numbers, dates and vague quantities of the official text that bind nobody, possibly none
 */
public record PlanDocument(
        Plan plan,
        List<Goal> goals,
        List<Section> sections,
        List<Item> tasks,
        List<Item> measures,
        List<NoTarget> noTarget) {

    public PlanDocument {
        goals = List.copyOf(goals);
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
        measures = List.copyOf(measures);
        noTarget = List.copyOf(noTarget);
    }

    /** Tasks, then measures. */
    public Stream<Item> items() {
        return Stream.concat(tasks.stream(), measures.stream());
    }

    /** Tells whether a plan came from this document: of what it says, not of how its file is written. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    public enum Kind {
        TASK,
        MEASURE
    }

    public enum Comparison {
        AT_LEAST,
        EXACTLY
    }

    /** How the lead (牵头) among the responsible units is known. */
    public enum LeadRule {
        /** The unit named first leads, the others cooperate (配合). */
        FIRST_UNIT
    }

    /** How a goal is counted from the indicators that feed it. */
    public enum RollUp {
        /** Their verified values are added up. */
        SUM
    }

    public record Plan(String id, String title, Span span, Lead lead, Source source, Settings settings) {}

    /** First and last day of the plan, both included. */
    public record Span(LocalDate start, LocalDate end, boolean assumed) {

        boolean contains(LocalDate day) {
            return !day.isBefore(start) && !day.isAfter(end);
        }
    }

    public record Lead(LeadRule rule, boolean assumed) {}

    /**
     * The official text around the items.
     *
     * @param objective the paragraph that states the goals
     */
    public record Source(String title, String preamble, String objective) {}

    /**
     * What the lights and reports of this plan go by.
     *
     * @param coordinatingOffice name of the department, as the text has it
     * @param yellowBehind percentage points behind the expected pace above which the light is yellow
     * @param redBehind percentage points behind the expected pace above which the light is red
     * @param staleAfterDays days without an accepted report after which a task is stale
     * @param milestoneSoonDays days before a milestone from which the light is yellow
     * @param reportDueDay day of the month by which its report is owed, 1 to 28
     * @param readOwnDepartmentOnly whether departments read only the tasks they are responsible for
     */
    public record Settings(
            String coordinatingOffice,
            int yellowBehind,
            int redBehind,
            int staleAfterDays,
            int milestoneSoonDays,
            int reportDueDay,
            @AddedLater("false") boolean readOwnDepartmentOnly) {}

    public record Goal(
            String id,
            String name,
            String wording,
            BigDecimal target,
            String unit,
            Comparison comparison,
            boolean comparisonAssumed,
            FedBy fedBy,
            List<Milestone> milestones) {

        public Goal {
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * Which indicators of tasks a goal is counted from.
     *
     * @param indicators their ids; none when the goal is filed by the coordinating office
     * @param note why
     * @param rule how it is counted from them
     */
    public record FedBy(
            List<String> indicators,
            boolean assumed,
            String note,
            @AddedLater("SUM") RollUp rule) {

        public FedBy {
            indicators = List.copyOf(indicators);
        }
    }

    public record Section(int number, String title) {}

    /**
     * A task or a measure.
     *
     * @param sectionNumber the number of its section, {@code null} for a measure
     * @param title short title, not official
     * @param text official wording without its number and its responsible units
     * @param responsibleUnits names of departments and groups in the official order, at least one
     */
    public record Item(
            Kind kind,
            String id,
            int number,
            @Nullable Integer sectionNumber,
            String title,
            String text,
            List<String> responsibleUnits,
            List<Indicator> indicators,
            List<Milestone> milestones) {

        public Item {
            responsibleUnits = List.copyOf(responsibleUnits);
            indicators = List.copyOf(indicators);
            milestones = List.copyOf(milestones);
        }

        public Optional<Integer> section() {
            return Optional.ofNullable(sectionNumber);
        }
    }

    /**
     * A figure a task is measured by.
     *
     * @param target never negative, at most four decimals, without trailing zeros after the point
     * @param dueDate the plan's last day, assumed, where the file gives none
     */
    public record Indicator(
            String id,
            String name,
            String wording,
            BigDecimal target,
            String unit,
            Comparison comparison,
            boolean comparisonAssumed,
            LocalDate dueDate,
            boolean dueDateAssumed) {}

    /**
     * Something done by a day.
     *
     * @param wording the official phrase the date was read from, such as 「6月底前」
     * @param assumed whether the phrase leaves the day open
     * @param weight percent points of its owner's work, 1 to 100; null where the file gives none
     */
    public record Milestone(
            String id,
            String name,
            String wording,
            LocalDate dueDate,
            boolean assumed,
            @AddedLater("null") @Nullable Integer weight) {}

    /**
     * Words of the official text that look like a figure or a date and are none.
     *
     * @param words verbatim, long enough to be found exactly {@code occurrences} times
     */
    public record NoTarget(String words, String reason, int occurrences) {}
}
