package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.comparison.Comparison;
import org.policytrack.reporting.comparison.MovedView;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.evaluation.Evaluation;
import org.policytrack.reporting.evaluation.Weighings;
import org.policytrack.reporting.goal.Goals;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.overview.DueMilestone;
import org.policytrack.reporting.owed.Obligation;
import org.policytrack.reporting.owed.Obligations;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Standings;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.taskclient.BorrowedPlan;

/** Reads what a report is composed from, all of it from one reading of the plan's history. */
@ApplicationScoped
class ReadReportFacts {

    private final Standings standings;
    private final Obligations obligations;
    private final FiledTexts texts;
    private final Weighings weighings;
    private final BorrowedDirectory directory;
    private final PeriodReports reports;
    private final FrozenContents frozen;
    private final Clock clock;

    ReadReportFacts(
            Standings standings,
            Obligations obligations,
            FiledTexts texts,
            Weighings weighings,
            BorrowedDirectory directory,
            PeriodReports reports,
            FrozenContents frozen,
            Clock clock) {
        this.standings = standings;
        this.obligations = obligations;
        this.texts = texts;
        this.weighings = weighings;
        this.directory = directory;
        this.reports = reports;
        this.frozen = frozen;
        this.clock = clock;
    }

    /** Of a report whose first day has come. */
    Borrowed<ReportFacts> of(PeriodReport report) {
        StandingsOfPlan inTime = standings.inTime(report.plan()).orElseThrow(() -> new NotFound(report.plan()));
        Borrowed<BorrowedPlan> now = inTime.borrowed();
        return new Borrowed<>(facts(report, inTime), now.fetchedAt(), now.isStale());
    }

    private ReportFacts facts(PeriodReport report, StandingsOfPlan inTime) {
        ReportPeriod period = report.reportPeriod();
        AsKnown when = when(report);
        BorrowedPlan plan = inTime.planOn(when.knownAt());
        Map<String, IndicatorFigures> figures = inTime.history().figures(when);
        List<Obligation> owed = owed(inTime, plan, period, when);
        List<FiledText> said = texts.ofPeriod(report.plan(), period, when);
        List<MovedView> moved = moved(inTime, period, when);
        return new ReportFacts(
                outline(report, period),
                plan.plan(),
                when,
                inTime.of(Sight.UNLIMITED, when),
                Goals.standings(plan, figures, Sight.UNLIMITED, when, null),
                DueMilestone.of(inTime, Sight.UNLIMITED, when),
                moved,
                owed,
                said,
                Evaluation.of(weighings.of(report.plan()), plan, figures),
                weighings.isAssumed(report.plan()),
                names(owed, said, moved),
                corrected(report));
    }

    private static ReportFacts.Outline outline(PeriodReport report, ReportPeriod period) {
        return new ReportFacts.Outline(
                period,
                report.edition(),
                report.highlights(),
                report.texts().stream().collect(Collectors.toMap(SectionText::section, SectionText::text)));
    }

    /** A report of a span that is not over tells of today. */
    private AsKnown when(PeriodReport report) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = report.lastDay().isAfter(today) ? today : report.lastDay();
        return new AsKnown(asOf, report.knownAt().orElse(asOf));
    }

    private static List<MovedView> moved(StandingsOfPlan inTime, ReportPeriod period, AsKnown when) {
        AsKnown before = AsKnown.on(period.previous().last());
        return new Comparison(inTime, before, when, Sight.UNLIMITED)
                .moved().stream()
                        .map(moved -> MovedView.of(moved, ReportWords.CHINESE))
                        .toList();
    }

    private List<Obligation> owed(StandingsOfPlan inTime, BorrowedPlan plan, ReportPeriod period, AsKnown when) {
        Borrowed<BorrowedPlan> then = new Borrowed<>(
                plan, inTime.borrowed().fetchedAt(), inTime.borrowed().isStale());
        return period.months(plan.plan(), when.asOf())
                .flatMap(month -> obligations.onDay(then, month, inTime.history(), when).obligations().stream())
                .toList();
    }

    private Map<String, String> names(List<Obligation> owed, List<FiledText> said, List<MovedView> moved) {
        Stream<String> ofCauses =
                moved.stream().flatMap(one -> one.why().stream()).flatMap(why -> Stream.ofNullable(why.department()));
        return Stream.of(
                        owed.stream().map(Obligation::department), said.stream().map(FiledText::department), ofCauses)
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), code -> directory.nameOf(code).orElse(code)));
    }

    private Optional<ReportFacts.Corrected> corrected(PeriodReport report) {
        return report.corrects()
                .map(reports::existing)
                .map(before -> new ReportFacts.Corrected(
                        before.number().orElseThrow().text(),
                        report.changes().orElseThrow(),
                        report.reason().orElseThrow(),
                        CanonicalJson.read(frozen.of(before))));
    }
}
