package org.policytrack.reporting.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Known;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.Light;
import org.policytrack.reporting.standing.Reason;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.PlanChange;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.VerifiedProgress;

/**
 * Holds two days against each other, each as it was known then or later. Why a light or status is another one is found
 * by taking in what was done day by day; where the light would be what it is without any of it, the day passed.
 */
public final class Comparison {

    private final StandingsOfPlan inTime;
    private final AsKnown from;
    private final AsKnown to;
    private final Happenings.Span learned;
    private final Sight sight;
    private final BorrowedPlan plan;
    private final Map<String, IndicatorFigures> figuresBefore;
    private final Map<String, IndicatorFigures> figuresAfter;

    /**
     * Of two days, each as it was known at its own end.
     *
     * @param to not before from
     */
    public Comparison(StandingsOfPlan inTime, LocalDate from, LocalDate to, Sight sight) {
        this(inTime, AsKnown.on(from), AsKnown.on(to), sight);
    }

    /**
     * Of two days.
     *
     * @param to not before from, and not known before it was
     */
    public Comparison(StandingsOfPlan inTime, AsKnown from, AsKnown to, Sight sight) {
        this.inTime = inTime;
        this.from = from;
        this.to = to;
        this.learned = new Happenings.Span(from.knownAt(), to.knownAt());
        this.sight = sight;
        this.plan = inTime.planOn(to.knownAt());
        this.figuresBefore = inTime.history().figures(from);
        this.figuresAfter = inTime.history().figures(to);
    }

    /** In the order of the plan, tasks and measures before goals and settings last; within a task by kind, day and id. */
    public List<Moved> moved() {
        Map<String, TaskStanding> before = byTask(from);
        Map<String, TaskStanding> after = byTask(to);
        List<Moved> moved = new ArrayList<>();
        for (Task task : plan.everythingFiledAbout()) {
            if (sight.includes(plan.plan(), task)) {
                moved.addAll(ofTask(task, before.get(task.id()), after.get(task.id())));
            }
        }
        changesOf(plan.plan().id()).forEach(moved::add);
        return List.copyOf(moved);
    }

    private Map<String, TaskStanding> byTask(AsKnown when) {
        return inTime.of(sight, when).stream()
                .collect(Collectors.toMap(standing -> standing.task().id(), Function.identity()));
    }

    private List<Moved> ofTask(Task task, @Nullable TaskStanding before, @Nullable TaskStanding after) {
        Stream<Moved> ofStanding = before == null || after == null
                ? Stream.empty()
                : Stream.of(light(before, after), status(before, after), percent(before, after))
                        .flatMap(Optional::stream);
        Stream<Moved> ofFigures = task.indicators().stream()
                .map(indicator -> figure(task, indicator))
                .flatMap(Optional::stream);
        return Stream.of(ofStanding, ofFigures, changesOf(task.id()))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Moved::kind)
                        .thenComparing(Moved::on)
                        .thenComparing(moved -> moved.kind() == MovedKind.FIGURE ? moved.subject() : ""))
                .toList();
    }

    private Optional<Moved> light(TaskStanding before, TaskStanding after) {
        Light was = before.verdict().light();
        Light is = after.verdict().light();
        if (was == is) {
            return Optional.empty();
        }
        Light byTimeAlone = lightByKnowledge(after.task(), from.knownAt());
        List<Cause> why = byTimeAlone == is
                ? List.of()
                : happenings(after.task()).thatMade(day -> lightByKnowledge(after.task(), day), byTimeAlone);
        return Optional.of(ofTask(
                MovedKind.LIGHT,
                after.task(),
                was.name(),
                is.name(),
                before.verdict().reasons(),
                after.verdict().reasons(),
                why.isEmpty() ? List.of(Cause.dayPassed(dayOfTurning(after.task(), is))) : why));
    }

    private Optional<Moved> status(TaskStanding before, TaskStanding after) {
        if (before.status() == after.status()) {
            return Optional.empty();
        }
        List<Cause> why = happenings(after.task())
                .thatMade(
                        day -> standing(after.task(), new AsKnown(to.asOf(), day))
                                .status(),
                        before.status())
                .stream()
                .filter(Cause::mayChangeStatus)
                .toList();
        return Optional.of(ofTask(
                MovedKind.STATUS,
                after.task(),
                before.status().name(),
                after.status().name(),
                List.of(),
                List.of(),
                why.isEmpty() ? List.of(Cause.dayPassed(to.asOf())) : why));
    }

    private Optional<Moved> percent(TaskStanding before, TaskStanding after) {
        String was = percent(before);
        String is = percent(after);
        return Objects.equals(was, is)
                ? Optional.empty()
                : after.verified()
                        .map(VerifiedProgress::byLead)
                        .flatMap(report -> inTime.history().reports().stream()
                                .filter(filed -> filed.id().equals(report.id()))
                                .findFirst()
                                .map(filed -> Cause.of(filed, report.acceptedOn())))
                        .map(cause ->
                                ofTask(MovedKind.PERCENT, after.task(), was, is, List.of(), List.of(), List.of(cause)));
    }

    private static @Nullable String percent(TaskStanding standing) {
        return standing.verified()
                .map(verified -> String.valueOf(verified.percentComplete()))
                .orElse(null);
    }

    private Optional<Moved> figure(Task task, Task.Indicator indicator) {
        Optional<Posted> before = verified(figuresBefore, indicator);
        Optional<Posted> after = verified(figuresAfter, indicator);
        String was = before.map(Posted::value).map(Comparison::plain).orElse(null);
        String is = after.map(Posted::value).map(Comparison::plain).orElse(null);
        if (Objects.equals(was, is)) {
            return Optional.empty();
        }
        Cause why = whyOfFigure(before, after);
        return Optional.of(new Moved(
                "figure-" + indicator.id(),
                MovedKind.FIGURE,
                indicator.id(),
                indicator.name(),
                task.id(),
                was,
                is,
                List.of(),
                List.of(),
                why.on(),
                List.of(why)));
    }

    /** The figure that counts now was verified meanwhile, or the one that counted was taken back. */
    private Cause whyOfFigure(Optional<Posted> before, Optional<Posted> after) {
        Optional<Cause> verified = after.flatMap(
                        posted -> entry(known -> known.posted().id() == posted.id()))
                .filter(known -> learned.has(known.knownOn()))
                .flatMap(known -> inTime.history().reports().stream()
                        .filter(report -> report.id().equals(known.posted().report()))
                        .findFirst()
                        .map(report -> Cause.of(report, known.knownOn())));
        return verified.or(() -> before.flatMap(posted ->
                                entry(known -> Objects.equals(known.posted().reverses(), posted.id())))
                        .map(Cause::of))
                .orElseThrow(() -> new IllegalStateException("the ledger does not say why a figure moved"));
    }

    private Optional<Known> entry(Predicate<Known> isSo) {
        return inTime.history().figures().entries().stream().filter(isSo).findFirst();
    }

    private Stream<Moved> changesOf(String owner) {
        return plan.changes().stream()
                .filter(change -> change.belongsTo().equals(owner) && learned.has(change.changedOn()))
                .map(Comparison::moved);
    }

    private static Moved moved(PlanChange change) {
        return new Moved(
                change.id(),
                MovedKind.valueOf(change.kind().name()),
                change.subject(),
                Objects.requireNonNullElse(change.name(), change.subject()),
                change.belongsTo(),
                change.from(),
                change.to(),
                List.of(),
                List.of(),
                change.changedOn(),
                List.of(Cause.of(change)));
    }

    private Moved ofTask(
            MovedKind kind,
            Task task,
            @Nullable String was,
            @Nullable String is,
            List<Reason> fromReasons,
            List<Reason> toReasons,
            List<Cause> why) {
        return new Moved(
                kind.name().toLowerCase(Locale.ROOT) + "-" + task.id(),
                kind,
                task.id(),
                task.title(),
                task.id(),
                was,
                is,
                fromReasons,
                toReasons,
                why.getFirst().on(),
                why);
    }

    private Happenings happenings(Task task) {
        return Happenings.of(task.id(), plan.plan().id(), inTime.history(), plan.changes(), learned);
    }

    /** The light of the last day by what was known at the end of another. */
    private Light lightByKnowledge(Task task, LocalDate known) {
        return standing(task, new AsKnown(to.asOf(), known)).verdict().light();
    }

    /** The first of the days up to the last one on which time alone had made the light what it is. */
    private LocalDate dayOfTurning(Task task, Light is) {
        LocalDate day = to.asOf();
        while (day.minusDays(1).isAfter(from.asOf())
                && standing(task, new AsKnown(day.minusDays(1), from.knownAt()))
                                .verdict()
                                .light()
                        == is) {
            day = day.minusDays(1);
        }
        return day;
    }

    private TaskStanding standing(Task task, AsKnown when) {
        return inTime.ofTask(task.id(), Sight.UNLIMITED, when, null).orElseThrow();
    }

    private static Optional<Posted> verified(Map<String, IndicatorFigures> figures, Task.Indicator indicator) {
        return figures.getOrDefault(indicator.id(), IndicatorFigures.NONE).verified();
    }

    private static String plain(BigDecimal value) {
        return Plain.of(value).toPlainString();
    }
}
