package org.policytrack.task.plan.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a period word of official texts stands for: 4月底前 the last day of April, 上旬 the 10th, 中旬 the 20th, 下旬 and 月末
 * the last of the month, 季度末 that of the quarter, 上半年 and 年中 30 June, 年末, 年底 and 年内 31 December. 前 at the end
 * includes the day itself. Any other wording is not judged.
 */
final class PeriodWords {

    private static final String QUARTERS = "一二三四";
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int JUNE = 6;
    private static final int DECEMBER = 12;
    private static final int END_OF_FIRST_TEN_DAYS = 10;
    private static final int END_OF_SECOND_TEN_DAYS = 20;

    private static final Pattern PERIOD = Pattern.compile("(?:[到至于在])?(?:(?<year>20\\d\\d)年)?(?:"
            + "(?<month>1[0-2]|0?[1-9])月(?:份)?(?<part>上旬|中旬|下旬|底|末)?"
            + "|第?(?<quarter>[一二三四1-4])季度[末底]?"
            + "|(?<half>上半年|年中)"
            + "|(?<end>下半年|年[末底内]|(?<=年)[末底内]))(?:之?前)?");

    private PeriodWords() {}

    /**
     * The last day of the period.
     *
     * @param year the one meant where the wording names none
     * @return empty when the wording is something else or more than a period
     */
    static Optional<LocalDate> lastDay(String wording, int year) {
        Matcher period = PERIOD.matcher(wording.strip());
        return period.matches() ? Optional.of(lastDay(period, yearOf(period, year))) : Optional.empty();
    }

    private static LocalDate lastDay(Matcher period, int year) {
        String month = period.group("month");
        if (month != null) {
            YearMonth of = YearMonth.of(year, Integer.parseInt(month));
            String part = Optional.ofNullable(period.group("part")).orElse("");
            return switch (part) {
                case "上旬" -> of.atDay(END_OF_FIRST_TEN_DAYS);
                case "中旬" -> of.atDay(END_OF_SECOND_TEN_DAYS);
                default -> of.atEndOfMonth();
            };
        }
        String quarter = period.group("quarter");
        int last = quarter != null
                ? MONTHS_OF_A_QUARTER * numberOf(quarter)
                : period.group("half") != null ? JUNE : DECEMBER;
        return YearMonth.of(year, last).atEndOfMonth();
    }

    private static int numberOf(String quarter) {
        int chinese = QUARTERS.indexOf(quarter);
        return chinese < 0 ? Integer.parseInt(quarter) : chinese + 1;
    }

    private static int yearOf(Matcher period, int otherwise) {
        return Optional.ofNullable(period.group("year")).map(Integer::valueOf).orElse(otherwise);
    }
}
