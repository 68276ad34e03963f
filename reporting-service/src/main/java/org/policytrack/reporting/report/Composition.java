package org.policytrack.reporting.report;

import java.util.List;
import org.policytrack.reporting.report.ReportContent.Section;
import org.policytrack.reporting.taskclient.Plan;

/** Makes a report of facts: the sections of its kind in their order, numbering the figures on the way. */
final class Composition {

    private final ReportFacts facts;
    private final NumberedFigures figures = new NumberedFigures();

    private Composition(ReportFacts facts) {
        this.facts = facts;
    }

    static ReportContent of(ReportFacts facts) {
        return new Composition(facts).content();
    }

    private ReportContent content() {
        ReportPeriod period = facts.outline().period();
        Plan plan = facts.plan();
        List<Section> sections = SectionKey.of(period.kind(), facts.corrected().isPresent()).stream()
                .map(this::section)
                .toList();
        return new ReportContent(
                title(),
                plan.id(),
                plan.title(),
                period.kind(),
                period.text(),
                period.first(),
                period.last(),
                facts.when().asOf(),
                facts.when().knownAt(),
                facts.since(),
                facts.outline().edition(),
                sections,
                figures.all());
    }

    private String title() {
        ReportPeriod period = facts.outline().period();
        int edition = facts.outline().edition();
        String of =
                facts.plan().title() == null ? facts.plan().id() : facts.plan().title();
        return "《" + of + "》" + period.wording() + period.kind().wording()
                + (edition > 1 ? "（第%d版）".formatted(edition) : "");
    }

    private Section section(SectionKey key) {
        SectionPart part = part(key);
        return new Section(key, key.heading(), facts.outline().texts().get(key), part.paragraphs(), part.tables());
    }

    private SectionPart part(SectionKey key) {
        return switch (key) {
            case GOALS -> new GoalsPart(facts, figures).compose();
            case HIGHLIGHTS -> new HighlightsPart(facts, figures).compose();
            case LIGHTS -> new LightsPart(facts, figures).compose();
            case MOVED -> new MovedPart(facts, figures).compose();
            case DEADLINES -> new DeadlinesPart(facts, figures).compose();
            case OWED -> new OwedPart(facts, figures).compose();
            case PROBLEMS -> new WordsPart(facts).problems();
            case NEXT_STEPS -> new WordsPart(facts).nextSteps();
            case FORECAST -> new ForecastPart(facts, figures).compose();
            case EVALUATION -> new EvaluationPart(facts, figures).compose();
            case CORRECTION -> new CorrectionPart(facts, figures).compose();
        };
    }
}
