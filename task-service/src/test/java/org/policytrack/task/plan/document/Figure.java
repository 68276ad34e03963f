package org.policytrack.task.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policytrack.task.plan.document.PlanDocument.Span;

/**
 * Words that look like a number, a date or a vague quantity, at their place in a text. Every digit and every Chinese
 * numeral is one, even where it is a part of another word: better to explain one too many than to miss one.
 */
record Figure(String words, int start, int end) {

    private static final String UNIT = "[万亿]?[个家项件种次场名人级批元%％]";
    private static final String BOUND = "(?:以上|以下|以内|左右)?";
    private static final String DAY_OF_MONTH = "(?:底前|底|末|初|上旬|中旬|下旬|\\d{1,2}日)?";

    private static final Pattern FIGURE = Pattern.compile(String.join(
            "|",
            "\\d{4}[—–-]\\d{4}年",
            "(?:\\d{4}年)?\\d{1,2}月" + DAY_OF_MONTH,
            "\\d{4}年(?:底|末|初)?",
            "\\d+(?:\\.\\d+)?" + "(?:" + UNIT + ")?" + BOUND,
            "[零〇一二三四五六七八九十百千万亿两双半几]+" + "(?:" + UNIT + ")?" + BOUND,
            "若干|部分|多[个家项]|[年月季]度|[年月季]末|[年月季]底|年内|阶段性"));

    private static final Pattern QUANTITY = Pattern.compile("(\\d+(?:\\.\\d+)?)(" + UNIT + ")(以上)?");
    private static final Pattern YEAR_END = Pattern.compile("(\\d{4})年底");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(底前|底)?");

    record Quantity(BigDecimal number, String unit, boolean isAtLeast) {}

    record Date(LocalDate lastDay, boolean isExact) {}

    static List<Figure> in(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(match -> new Figure(match.group(), match.start(), match.end()))
                .toList();
    }

    Optional<Quantity> quantity() {
        Matcher matcher = QUANTITY.matcher(words);
        return matcher.matches()
                ? Optional.of(
                        new Quantity(new BigDecimal(matcher.group(1)), matcher.group(2), matcher.group(3) != null))
                : Optional.empty();
    }

    /** As the plan reads it: up to the last day there is; exact when the words say 「底」. */
    Optional<Date> date(Span span) {
        Matcher yearEnd = YEAR_END.matcher(words);
        if (yearEnd.matches()) {
            return Optional.of(new Date(LocalDate.of(Integer.parseInt(yearEnd.group(1)), 12, 31), true));
        }
        Matcher month = MONTH.matcher(words);
        if (month.matches()) {
            return Optional.of(new Date(endOfMonth(month, span), month.group(3) != null));
        }
        return words.equals("年末") || words.equals("年度") ? Optional.of(new Date(span.end(), false)) : Optional.empty();
    }

    private static LocalDate endOfMonth(MatchResult month, Span span) {
        int year = Optional.ofNullable(month.group(1))
                .map(Integer::parseInt)
                .orElse(span.start().getYear());
        return YearMonth.of(year, Integer.parseInt(month.group(2))).atEndOfMonth();
    }
}
