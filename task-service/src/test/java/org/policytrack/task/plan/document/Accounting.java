package org.policytrack.task.plan.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrack.task.plan.document.PlanDocument.Comparison;
import org.policytrack.task.plan.document.PlanDocument.Goal;
import org.policytrack.task.plan.document.PlanDocument.Indicator;
import org.policytrack.task.plan.document.PlanDocument.Item;
import org.policytrack.task.plan.document.PlanDocument.Milestone;
import org.policytrack.task.plan.document.PlanDocument.NoTarget;

/**
 * Holds a plan against its official text: the text is retold from the plan word for word, and each {@link Figure} of it
 * is either a target or a date of the plan, read right, or listed as no target. What does not add up is told in
 * {@link #findings}.
 */
final class Accounting {

    private record Stretch(int start, int end) {

        boolean covers(Figure figure) {
            return start <= figure.start() && figure.end() <= end;
        }
    }

    private final String official;
    private final PlanDocument plan;
    private final List<String> findings = new ArrayList<>();
    private final List<Stretch> bound = new ArrayList<>();
    private final List<Stretch> unbound = new ArrayList<>();

    private Accounting(String official, PlanDocument plan) {
        this.official = official;
        this.plan = plan;
    }

    static List<String> findings(String official, PlanDocument plan) {
        Accounting accounting = new Accounting(official, plan);
        accounting.retell();
        plan.goals().forEach(accounting::account);
        plan.items().forEach(accounting::account);
        plan.noTarget().forEach(accounting::account);
        accounting.everyFigureIsAccountedForOnce();
        return accounting.findings;
    }

    private void retell() {
        List<String> told = new Retelling(plan).lines();
        List<String> lines = official.lines().toList();
        for (int i = 0; i < Math.max(told.size(), lines.size()); i++) {
            String here = i < told.size() ? told.get(i) : "nothing";
            String there = i < lines.size() ? lines.get(i) : "nothing";
            if (!here.equals(there)) {
                findings.add("line %d: the plan tells 「%s」, the official text 「%s」".formatted(i + 1, here, there));
            }
        }
    }

    private void account(Goal goal) {
        String objective = plan.plan().source().objective();
        bind(goal.wording(), objective);
        quantityIsReadRight(
                goal.id(), goal.wording(), goal.target(), goal.unit(), goal.comparison(), goal.comparisonAssumed());
        goal.milestones().forEach(milestone -> account(milestone, objective));
        if (goal.milestones().stream().noneMatch(each -> each.id().equals(goal.id() + "-year-end"))) {
            findings.add(goal.id() + " has no year's end");
        }
    }

    private void account(Item item) {
        for (Indicator indicator : item.indicators()) {
            bind(indicator.wording(), item.text());
            quantityIsReadRight(
                    indicator.id(),
                    indicator.wording(),
                    indicator.target(),
                    indicator.unit(),
                    indicator.comparison(),
                    indicator.comparisonAssumed());
            if (!indicator.dueDate().equals(plan.plan().span().end()) || !indicator.dueDateAssumed()) {
                findings.add(indicator.id() + " is due at another day than the assumed end of the plan");
            }
        }
        item.milestones().forEach(milestone -> account(milestone, item.text()));
    }

    private void account(Milestone milestone, String text) {
        bind(milestone.wording(), text);
        Optional<Figure.Date> read = only(milestone.wording())
                .flatMap(figure -> figure.date(plan.plan().span()));
        if (!read.equals(Optional.of(new Figure.Date(milestone.dueDate(), !milestone.assumed())))) {
            findings.add("%s: 「%s」 is read as %s".formatted(milestone.id(), milestone.wording(), milestone.dueDate()));
        }
    }

    private void account(NoTarget none) {
        List<Stretch> places = placesOf(none.words(), official);
        unbound.addAll(places);
        if (places.size() != none.occurrences()) {
            findings.add("「%s」 occurs %d times, not %d".formatted(none.words(), places.size(), none.occurrences()));
        }
        if (Figure.in(none.words()).isEmpty()) {
            findings.add("「%s」 has nothing to explain".formatted(none.words()));
        }
    }

    private void quantityIsReadRight(
            String id, String wording, BigDecimal target, String unit, Comparison comparison, boolean assumed) {
        Figure.Quantity told = new Figure.Quantity(target, unit, !assumed);
        Optional<Figure.Quantity> read = only(wording).flatMap(Figure::quantity);
        if (!read.equals(Optional.of(told)) || comparison != Comparison.AT_LEAST) {
            findings.add("%s: 「%s」 is read as %s %s".formatted(id, wording, comparison, told));
        }
    }

    /** The wording must stand in its own paragraph, once. */
    private void bind(String wording, String paragraph) {
        List<Stretch> paragraphs = placesOf(paragraph, official);
        List<Stretch> places = placesOf(wording, paragraph);
        if (paragraphs.size() == 1 && places.size() == 1) {
            int offset = paragraphs.getFirst().start();
            bound.add(new Stretch(
                    offset + places.getFirst().start(),
                    offset + places.getFirst().end()));
        } else {
            findings.add("「%s」 has no single place in its paragraph".formatted(wording));
        }
    }

    private void everyFigureIsAccountedForOnce() {
        for (Figure figure : Figure.in(official)) {
            boolean binds = bound.stream().anyMatch(stretch -> stretch.covers(figure));
            long explained =
                    unbound.stream().filter(stretch -> stretch.covers(figure)).count();
            if ((binds ? 1 : 0) + explained != 1) {
                String around = official.substring(
                        Math.max(0, figure.start() - 8), Math.min(official.length(), figure.end() + 8));
                findings.add("「%s」 in 「%s」 is %s and explained %d times"
                        .formatted(
                                figure.words(), around, binds ? "a target or date" : "no target or date", explained));
            }
        }
    }

    private static Optional<Figure> only(String wording) {
        List<Figure> figures = Figure.in(wording);
        return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
    }

    private static List<Stretch> placesOf(String words, String text) {
        return Stream.iterate(text.indexOf(words), at -> at >= 0, at -> text.indexOf(words, at + words.length()))
                .map(at -> new Stretch(at, at + words.length()))
                .toList();
    }
}
