package org.policytrack.reporting.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policytrack.reporting.taskclient.Plan;

/**
 * The span a report is about: a month ({@code 2023-06}), a quarter ({@code 2023-Q2}) or a year ({@code 2023}). A meeting's
 * report is about the year up to the day of the meeting ({@code 2023-12-15}), or up to the year's end ({@code 2023}).
 *
 * @param text as it is written
 * @param first day
 * @param last day, included: the report tells how things stood on it
 */
public record ReportPeriod(ReportKind kind, String text, LocalDate first, LocalDate last) {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final Pattern YEAR = Pattern.compile("2[0-9]{3}");
    private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("2[0-9]{3}-Q[1-4]");
    private static final Pattern DAY = Pattern.compile("2[0-9]{3}-[0-9]{2}-[0-9]{2}");

    public ReportPeriod {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** As it is written; empty for what is no such period. */
    public static Optional<ReportPeriod> of(ReportKind kind, String text) {
        return switch (kind) {
            case MONTHLY -> written(MONTH, text).map(month -> month(YearMonth.parse(month)));
            case QUARTERLY ->
                written(QUARTER, text)
                        .map(quarter -> quarter(year(quarter), quarter.charAt(quarter.length() - 1) - '0'));
            case ANNUAL -> written(YEAR, text).map(year -> year(kind, year(year)));
            case MEETING ->
                written(YEAR, text)
                        .map(year -> year(kind, year(year)))
                        .or(() -> written(DAY, text).flatMap(ReportPeriod::day).map(ReportPeriod::meeting));
        };
    }

    private static Optional<String> written(Pattern form, String text) {
        return form.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static int year(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static ReportPeriod month(YearMonth month) {
        return new ReportPeriod(ReportKind.MONTHLY, month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static ReportPeriod quarter(int year, int quarter) {
        YearMonth last = YearMonth.of(year, quarter * MONTHS_OF_A_QUARTER);
        return new ReportPeriod(
                ReportKind.QUARTERLY,
                year + "-Q" + quarter,
                last.minusMonths(MONTHS_OF_A_QUARTER - 1).atDay(1),
                last.atEndOfMonth());
    }

    private static ReportPeriod year(ReportKind kind, int year) {
        return new ReportPeriod(kind, String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static ReportPeriod meeting(LocalDate day) {
        return new ReportPeriod(ReportKind.MEETING, day.toString(), day.withDayOfYear(1), day);
    }

    /** The one that the day lies in; a meeting's is that of the day itself. */
    public static ReportPeriod containing(ReportKind kind, LocalDate day) {
        return switch (kind) {
            case MONTHLY -> month(YearMonth.from(day));
            case QUARTERLY -> quarterOf(day);
            case ANNUAL -> year(kind, day.getYear());
            case MEETING -> meeting(day);
        };
    }

    /** The one before it; before a meeting lies the year before. */
    public ReportPeriod previous() {
        return switch (kind) {
            case MONTHLY -> month(YearMonth.from(first).minusMonths(1));
            case QUARTERLY -> quarterOf(first.minusDays(1));
            case ANNUAL, MEETING -> year(kind, first.getYear() - 1);
        };
    }

    private static ReportPeriod quarterOf(LocalDate day) {
        return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The last day of the one after it: how far a report looks ahead. After a meeting comes the year after. */
    public LocalDate horizon() {
        return switch (kind) {
            case MONTHLY -> YearMonth.from(first).plusMonths(1).atEndOfMonth();
            case QUARTERLY -> quarterOf(last.plusDays(1)).last();
            case ANNUAL, MEETING -> LocalDate.of(first.getYear() + 1, 12, 31);
        };
    }

    /**
     * Whether there is something to report about: it has a day in common with the plan, or is a meeting in the year after
     * it, which looks back.
     */
    public boolean isOf(Plan plan) {
        boolean hasCommonDay = !last.isBefore(plan.start()) && !first.isAfter(plan.end());
        return hasCommonDay || (kind == ReportKind.MEETING && plan.isLookedAfterOn(last));
    }

    /** The months that departments report on in it, as far as the plan and the day go, in their order. */
    public Stream<YearMonth> months(Plan plan, LocalDate upTo) {
        YearMonth begin = YearMonth.from(later(first, plan.start()));
        YearMonth end = YearMonth.from(earlier(earlier(last, upTo), plan.end()));
        return Stream.iterate(begin, month -> !month.isAfter(end), month -> month.plusMonths(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** In Chinese, as a title has it: 2023年6月. */
    public String wording() {
        return switch (kind) {
            case MONTHLY -> "%d年%d月".formatted(last.getYear(), last.getMonthValue());
            case QUARTERLY -> "%d年第%d季度".formatted(last.getYear(), last.get(IsoFields.QUARTER_OF_YEAR));
            case ANNUAL -> "%d年".formatted(last.getYear());
            case MEETING -> YEAR.matcher(text).matches() ? "%d年".formatted(last.getYear()) : ChineseDay.of(last);
        };
    }
}
