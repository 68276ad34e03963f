package org.policytrack.demonstration.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.policytrack.demonstration.year.Outline.Due;
import org.policytrack.demonstration.year.Outline.Figure;
import org.policytrack.demonstration.year.Outline.Work;

/** What the coordinating office does: it moves a date, changes a target, and has the deadlines looked at. */
final class OfficeYear {

    /** The rungs of the reminder ladder before a deadline, and the weeks after it. */
    private static final List<Integer> DAYS_BEFORE = List.of(30, 14, 7, 3, 1, 0);

    private static final int WEEKS_AFTER = 6;
    private static final int MOVED_BY_DAYS = 11;

    private OfficeYear() {}

    static List<Deed> of(Outline outline, Casting casting, Phrases phrases, Chance seed) {
        List<Deed> deeds = new ArrayList<>(scans(outline, casting));
        for (Work work : outline.works()) {
            for (Due due : work.milestones()) {
                if (Casting.isIn(casting.moved(), due.id())) {
                    deeds.add(move(due, work, outline, phrases, seed.to("move " + due.id())));
                }
            }
            for (Figure figure : work.figures()) {
                if (Casting.isIn(casting.retargeted(), figure.id())) {
                    deeds.add(change(figure, work, outline, casting, phrases, seed.to("target " + figure.id())));
                }
            }
        }
        return deeds;
    }

    /** Earlier within its month, or where that is none, later. */
    static LocalDate movedTo(Due due, Outline outline) {
        LocalDate earlier = Chance.weekdayUpTo(due.dueDate().minusDays(MOVED_BY_DAYS));
        return earlier.isAfter(outline.start()) ? earlier : due.dueDate().plusDays(MOVED_BY_DAYS);
    }

    private static Deed move(Due due, Work work, Outline outline, Phrases phrases, Chance chance) {
        return new Deed.MoveDueDate(
                "move " + due.id(),
                decided(outline, due, chance),
                work.id(),
                due.id(),
                movedTo(due, outline),
                phrases.of("move", chance, due.name()));
    }

    /** In the first half of the way to the date, and before it in any case. */
    private static LocalDate decided(Outline outline, Due due, Chance chance) {
        long days = due.dueDate().toEpochDay() - outline.start().toEpochDay();
        return Chance.weekdayUpTo(outline.start().plusDays(days / 2 + chance.between(0, 9)));
    }

    private static Deed change(
            Figure figure, Work work, Outline outline, Casting casting, Phrases phrases, Chance chance) {
        long days = outline.end().toEpochDay() - outline.start().toEpochDay();
        BigDecimal target = FigureCourse.of(figure, List.of(), casting, chance).target();
        return new Deed.ChangeTarget(
                "target " + figure.id(),
                Chance.weekdayFrom(outline.start().plusDays(days * 2 / 5 + chance.between(0, 9))),
                work.id(),
                figure.id(),
                target,
                phrases.of("target", chance, figure.name(), target.toPlainString(), figure.unit()));
    }

    /** On the days on which a rung of the ladder is sent, as far as weekends say; on a holiday a scan sends nothing. */
    private static List<Deed> scans(Outline outline, Casting casting) {
        TreeSet<LocalDate> days = new TreeSet<>();
        outline.works().stream().flatMap(work -> work.milestones().stream()).forEach(due -> {
            boolean isMoved = Casting.isIn(casting.moved(), due.id());
            LocalDate actBy = isMoved ? Chance.weekdayUpTo(movedTo(due, outline)) : due.actBy();
            DAYS_BEFORE.forEach(before -> days.add(Chance.weekdayUpTo(actBy.minusDays(before))));
            IntStream.range(0, WEEKS_AFTER)
                    .mapToObj(week -> Chance.weekdayFrom(due.dueDate().plusDays(1 + 7L * week)))
                    .forEach(days::add);
        });
        return days.stream()
                .filter(day -> !day.isBefore(outline.start()))
                .<Deed>map(day -> new Deed.Scan("scan " + day, day))
                .toList();
    }
}
