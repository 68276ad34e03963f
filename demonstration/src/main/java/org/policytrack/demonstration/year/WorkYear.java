package org.policytrack.demonstration.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.demonstration.year.Deed.Achieved;
import org.policytrack.demonstration.year.Deed.Proof;
import org.policytrack.demonstration.year.Deed.Value;
import org.policytrack.demonstration.year.Outline.Due;
import org.policytrack.demonstration.year.Outline.Work;

/** What is filed about one task, measure or goal, and what the reviewer makes of it. */
final class WorkYear {

    private static final int DONE = 100;

    private final Outline outline;
    private final Casting casting;
    private final Phrases phrases;
    private final Chance seed;
    private final Work work;
    private final List<YearMonth> months;
    private final List<Integer> percents;
    private final List<FigureCourse> courses;
    private final List<Deed> deeds = new ArrayList<>();

    private WorkYear(Work work, Outline outline, Casting casting, Phrases phrases, Chance seed) {
        this.outline = outline;
        this.casting = casting;
        this.phrases = phrases;
        this.seed = seed;
        this.work = work;
        this.months = outline.months();
        this.percents = PercentCourse.of(casting.paceOf(work), isDoneInTheEnd(), outline, seed.to(work.id()));
        this.courses = work.figures().stream()
                .map(figure -> FigureCourse.of(figure, percents, casting, seed.to(figure.id())))
                .toList();
    }

    static List<Deed> of(Work work, Outline outline, Casting casting, Phrases phrases, Chance seed) {
        WorkYear year = new WorkYear(work, outline, casting, phrases, seed);
        year.lead();
        work.cooperating().forEach(year::cooperating);
        return year.deeds;
    }

    private boolean isDoneInTheEnd() {
        return casting.paceOf(work).endsCompleted()
                && !casting.hasAMilestoneThatIsNeverAchieved(work)
                && (casting.hasAPartOfItsOwn(work)
                        || casting.paceOf(work) != Pace.STEADY
                        || seed.to("end " + work.id()).isOneOf(70));
    }

    private void lead() {
        boolean isPlain = casting.hasAPartOfItsOwn(work);
        for (int month = 0; month < months.size() && !wasDoneBefore(month); month++) {
            if (work.kind() == Outline.Kind.GOAL && !isFiledInQuarter(month)) {
                continue;
            }
            Chance chance = seed.to("lead " + work.id() + months.get(month));
            boolean isDone = percents.get(month) == DONE;
            if (!isPlain && !isDone && month > 0 && chance.isOneOf(3)) {
                continue;
            }
            LocalDate day = isPlain ? earlyFilingDay(month, chance) : filingDay(month, chance.isOneOf(6), chance);
            Deed.File filed = byTheLead(month, day, chance);
            boolean isReturned = !isPlain && chance.isOneOf(8);
            review(filed, isReturned, false, chance);
            dispute(month, chance);
        }
    }

    /** Goals are counted every three months, and at the end. */
    private boolean isFiledInQuarter(int month) {
        return month % 3 == 2 || month == months.size() - 1;
    }

    private boolean wasDoneBefore(int month) {
        return month > 0 && percents.get(month - 1) == DONE;
    }

    private void cooperating(String department) {
        List<Integer> own = PercentCourse.of(Pace.STEADY, true, outline, seed.to(work.id() + department));
        for (int month = 0; month < months.size() && !wasDoneBefore(month); month++) {
            Chance chance = seed.to(work.id() + department + months.get(month));
            boolean isLast = percents.get(month) == DONE;
            boolean isFirst = month == 0;
            if (!isFirst && !isLast && chance.isOneOf(6)) {
                continue;
            }
            LocalDate day = filingDay(month, chance.isOneOf(8), chance);
            int percent = isLast ? DONE : own.get(month);
            Deed.File filed = new Deed.File(
                    id("file", department, month),
                    day,
                    work.id(),
                    department,
                    months.get(month),
                    percent,
                    phrases.of("contribution", chance, work.title()),
                    null,
                    percent == DONE ? null : phrases.of("next", chance, work.title()),
                    List.of(),
                    List.of());
            review(filed, chance.isOneOf(7), !isFirst && !isLast && chance.isOneOf(2), chance);
        }
    }

    private Deed.File byTheLead(int month, LocalDate day, Chance chance) {
        int percent = percents.get(month);
        List<Value> values = courses.stream()
                .map(course -> value(course, month, chance.to(course.figure().id() + month)))
                .toList();
        StringBuilder achievements = new StringBuilder(phrases.of("achievement", chance, work.title()));
        for (int i = 0; i < values.size(); i++) {
            achievements.append(phrases.of(
                    "figure",
                    chance,
                    courses.get(i).figure().name(),
                    values.get(i).value().toPlainString(),
                    courses.get(i).figure().unit()));
        }
        List<Achieved> achieved = achievedIn(month, day, chance);
        achieved.forEach(done -> achievements.append(phrases.of("milestone", chance, nameOf(done.milestone()))));
        double behind = outline.elapsedOn(day) * 100 - percent;
        return new Deed.File(
                id("file", work.lead(), month),
                day,
                work.id(),
                work.lead(),
                months.get(month),
                percent,
                achievements.toString(),
                behind > 10 ? phrases.of("problem", chance, work.title()) : null,
                percent == DONE ? null : phrases.of("next", chance, work.title()),
                values,
                achieved);
    }

    private String nameOf(String milestone) {
        return work.milestones().stream()
                .filter(due -> due.id().equals(milestone))
                .map(Due::name)
                .findFirst()
                .orElseThrow();
    }

    private Value value(FigureCourse course, int month, Chance chance) {
        String name = course.figure().name();
        return new Value(
                course.figure().id(),
                course.values().get(month),
                course.isFallenIn(month) ? phrases.of("fall", chance, name) : null,
                proof(course, month, chance));
    }

    /** The file goes with the figure that falls; a figure without any proof is to be seen too. */
    private @Nullable Proof proof(FigureCourse course, int month, Chance chance) {
        String title = phrases.of("proof", chance, course.figure().name());
        if (course.isFallenIn(month)) {
            return new Proof(title, null);
        }
        return chance.isOneOf(85) ? linked(title, course.figure().id(), month) : null;
    }

    private Proof linked(String title, String subject, int month) {
        return new Proof(title, "https://example.org/" + subject + "/" + months.get(month));
    }

    private List<Achieved> achievedIn(int month, LocalDate filed, Chance chance) {
        List<Achieved> achieved = new ArrayList<>();
        for (Due due : work.milestones()) {
            boolean isLate = Casting.isIn(casting.late(), due.id());
            YearMonth done = YearMonth.from(dueDate(due)).plusMonths(isLate ? 1 : 0);
            if (done.equals(months.get(month)) && !Casting.isIn(casting.never(), due.id())) {
                LocalDate by = isLate || filed.isBefore(dueDate(due)) ? filed : dueDate(due);
                LocalDate on = Chance.weekdayUpTo(by.minusDays(chance.between(1, 4)));
                achieved.add(new Achieved(
                        due.id(),
                        on.isBefore(outline.start()) ? outline.start() : on,
                        linked(phrases.of("proof", chance, due.name()), due.id(), month)));
            }
        }
        return achieved;
    }

    private LocalDate dueDate(Due due) {
        return Casting.isIn(casting.moved(), due.id()) ? OfficeYear.movedTo(due, outline) : due.dueDate();
    }

    private void review(Deed.File filed, boolean isReturned, boolean isLeft, Chance chance) {
        deeds.add(filed);
        if (isLeft) {
            return;
        }
        LocalDate decided = Chance.weekdayFrom(filed.day().plusDays(chance.between(1, 3)));
        if (!isReturned) {
            deeds.add(new Deed.Accept("accept " + filed.id(), decided, work.id(), filed.id()));
            return;
        }
        String reason = phrases.of("return", chance, work.title());
        deeds.add(new Deed.Return("return " + filed.id(), decided, work.id(), filed.id(), reason));
        LocalDate again = Chance.weekdayFrom(decided.plusDays(chance.between(1, 2)));
        Deed.File second = new Deed.File(
                filed.id() + " again",
                again,
                filed.about(),
                filed.department(),
                filed.period(),
                filed.percent(),
                filed.achievements() + phrases.of("again", chance, work.title()),
                filed.problems(),
                filed.nextSteps(),
                filed.values(),
                filed.achieved());
        review(second, false, false, chance);
    }

    /** What was claimed too high was accepted; then somebody looked closer. */
    private void dispute(int month, Chance chance) {
        Optional<FigureCourse> inflated =
                courses.stream().filter(course -> course.inflated() == month).findFirst();
        inflated.ifPresent(course -> deeds.add(new Deed.Reverse(
                "reverse " + course.figure().id(),
                Chance.weekdayFrom(deeds.getLast().day().plusDays(chance.between(10, 14))),
                work.id(),
                id("file", work.lead(), month),
                course.figure().id(),
                phrases.of("reversal", chance, course.figure().name()))));
    }

    /** So that what is achieved at a month's end is accepted before it is over. */
    private LocalDate earlyFilingDay(int month, Chance chance) {
        return notBeforeTheStart(Chance.weekdayUpTo(owed(month).minusDays(chance.between(3, 6))));
    }

    private LocalDate filingDay(int month, boolean isLate, Chance chance) {
        LocalDate day = isLate
                ? Chance.weekdayFrom(owed(month).plusDays(chance.between(3, 8)))
                : Chance.weekdayUpTo(owed(month).minusDays(chance.between(0, 5)));
        return notBeforeTheStart(day);
    }

    private LocalDate owed(int month) {
        return outline.owedIn(months.get(month));
    }

    private LocalDate notBeforeTheStart(LocalDate day) {
        return day.isBefore(outline.start()) ? outline.start() : day;
    }

    private String id(String deed, String department, int month) {
        return deed + " " + work.id() + " " + department + " " + months.get(month);
    }
}
