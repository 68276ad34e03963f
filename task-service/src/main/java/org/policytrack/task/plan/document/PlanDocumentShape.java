package org.policytrack.task.plan.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.plan.document.PlanDocument.Comparison;
import org.policytrack.task.plan.document.PlanDocument.FedBy;
import org.policytrack.task.plan.document.PlanDocument.Goal;
import org.policytrack.task.plan.document.PlanDocument.Indicator;
import org.policytrack.task.plan.document.PlanDocument.Item;
import org.policytrack.task.plan.document.PlanDocument.Kind;
import org.policytrack.task.plan.document.PlanDocument.Lead;
import org.policytrack.task.plan.document.PlanDocument.LeadRule;
import org.policytrack.task.plan.document.PlanDocument.Milestone;
import org.policytrack.task.plan.document.PlanDocument.NoTarget;
import org.policytrack.task.plan.document.PlanDocument.Plan;
import org.policytrack.task.plan.document.PlanDocument.RollUp;
import org.policytrack.task.plan.document.PlanDocument.Section;
import org.policytrack.task.plan.document.PlanDocument.Settings;
import org.policytrack.task.plan.document.PlanDocument.Source;
import org.policytrack.task.plan.document.PlanDocument.Span;

/** Which fields a plan file has, where they stand and how long or large they may be. */
final class PlanDocumentShape {

    private static final int NAME = 200;
    private static final int UNIT = 20;
    private static final int WORDING = 1_000;
    private static final int TEXT = 10_000;
    private static final int MOST_POINTS = 100;
    private static final int DAYS_OF_A_YEAR = 366;
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;
    private static final int MOST_NUMBER = 9_999;

    private PlanDocumentShape() {}

    static PlanDocument document(Fields fields) {
        Plan plan = fields.object("plan", PlanDocumentShape::plan);
        LocalDate end = plan.span().end();
        return new PlanDocument(
                plan,
                fields.listOrNone("goals", each -> each.object(PlanDocumentShape::goal)),
                fields.someOf("sections", each -> each.object(PlanDocumentShape::section)),
                fields.someOf("tasks", each -> each.object(item -> task(item, end))),
                fields.listOrNone("measures", each -> each.object(item -> measure(item, end))),
                fields.listOrNone("noTarget", each -> each.object(PlanDocumentShape::noTarget)));
    }

    private static Plan plan(Fields fields) {
        return new Plan(
                fields.id("id"),
                fields.text("title", NAME),
                fields.object("span", PlanDocumentShape::span),
                fields.object("lead", PlanDocumentShape::lead),
                fields.object("source", PlanDocumentShape::source),
                fields.object("settings", PlanDocumentShape::settings));
    }

    private static Span span(Fields fields) {
        return new Span(fields.date("start"), fields.date("end"), fields.truth("assumed"));
    }

    private static Lead lead(Fields fields) {
        return new Lead(fields.choice("rule", LeadRule.class), fields.truth("assumed"));
    }

    private static Source source(Fields fields) {
        return new Source(fields.text("title", NAME), fields.text("preamble", TEXT), fields.text("objective", TEXT));
    }

    private static Settings settings(Fields fields) {
        return new Settings(
                fields.text("coordinatingOffice", NAME),
                fields.integer("yellowBehind", 0, MOST_POINTS),
                fields.integer("redBehind", 0, MOST_POINTS),
                fields.integer("staleAfterDays", 1, DAYS_OF_A_YEAR),
                fields.integer("milestoneSoonDays", 0, DAYS_OF_A_YEAR),
                fields.integer("reportDueDay", 1, LAST_DAY_OF_EVERY_MONTH),
                fields.truthOr(false, "readOwnDepartmentOnly"));
    }

    private static Goal goal(Fields fields) {
        return new Goal(
                fields.id("id"),
                fields.text("name", NAME),
                fields.text("wording", WORDING),
                fields.amount("target"),
                fields.text("unit", UNIT),
                fields.choice("comparison", Comparison.class),
                fields.truth("comparisonAssumed"),
                fields.object("fedBy", PlanDocumentShape::fedBy),
                milestones(fields));
    }

    private static FedBy fedBy(Fields fields) {
        return new FedBy(
                fields.list("indicators", Value::id),
                fields.truth("assumed"),
                fields.text("note", WORDING),
                fields.choiceOr(RollUp.SUM, "rule"));
    }

    private static Section section(Fields fields) {
        return new Section(number(fields, "number"), fields.text("title", NAME));
    }

    private static Item task(Fields fields, LocalDate end) {
        return item(fields, Kind.TASK, number(fields, "section"), end);
    }

    private static Item measure(Fields fields, LocalDate end) {
        return item(fields, Kind.MEASURE, null, end);
    }

    private static Item item(Fields fields, Kind kind, @Nullable Integer section, LocalDate end) {
        return new Item(
                kind,
                fields.id("id"),
                number(fields, "number"),
                section,
                fields.text("title", NAME),
                fields.text("text", TEXT),
                fields.someOf("responsibleUnits", each -> each.text(NAME)),
                fields.listOrNone("indicators", each -> each.object(figure -> indicator(figure, end))),
                milestones(fields));
    }

    /** Of the due date and whether it is assumed, a file gives both or neither. */
    private static Indicator indicator(Fields fields, LocalDate end) {
        boolean hasDueDate = fields.has("dueDate") || fields.has("dueDateAssumed");
        return new Indicator(
                fields.id("id"),
                fields.text("name", NAME),
                fields.text("wording", WORDING),
                fields.amount("target"),
                fields.text("unit", UNIT),
                fields.choice("comparison", Comparison.class),
                fields.truth("comparisonAssumed"),
                hasDueDate ? fields.date("dueDate") : end,
                !hasDueDate || fields.truth("dueDateAssumed"));
    }

    private static List<Milestone> milestones(Fields owner) {
        return owner.listOrNone("milestones", each -> each.object(PlanDocumentShape::milestone));
    }

    private static Milestone milestone(Fields fields) {
        return new Milestone(
                fields.id("id"),
                fields.text("name", NAME),
                fields.text("wording", WORDING),
                fields.date("dueDate"),
                fields.truth("assumed"),
                fields.integerOrNull("weight", 1, MOST_POINTS));
    }

    private static NoTarget noTarget(Fields fields) {
        return new NoTarget(
                fields.text("words", WORDING),
                fields.text("reason", WORDING),
                fields.integerOr(1, "occurrences", 1, MOST_NUMBER));
    }

    private static int number(Fields fields, String name) {
        return fields.integer(name, 1, MOST_NUMBER);
    }
}
