package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.forecast.Forecast.Outlook;

/**
 * Makes forecasts. The rate is the median of the growth between every two accepted points (Theil–Sen): one corrected or
 * odd figure hardly moves it. The interval takes the quartiles of the same growths.
 */
public final class Forecasts {

    private static final int POINTS_FOR_A_RATE = 3;
    private static final int POINTS_FOR_AN_INTERVAL = 5;
    private static final double DAYS_OF_A_MONTH = 30.4375;
    private static final double SMALLEST_PART_OF_A_DAY = 1e-6;
    private static final long FARTHEST_DAYS = 100L * 366;

    private Forecasts() {}

    public static Forecast of(Question question) {
        BigDecimal value = question.points().isEmpty()
                ? BigDecimal.ZERO
                : question.points().getLast().value();
        int count = question.points().size();
        BigDecimal assumed = question.assumedPerMonth();
        boolean isAssumed = assumed != null;
        if (count > 0 && value.compareTo(question.target()) >= 0) {
            Outlook met =
                    question.isExact() && value.compareTo(question.target()) > 0 ? Outlook.EXCEEDED : Outlook.REACHED;
            return new Forecast(met, isAssumed, count, null, null, null, null, null, null);
        }
        List<Double> growths =
                assumed == null ? growths(question.points()) : List.of(assumed.doubleValue() / DAYS_OF_A_MONTH);
        if (growths.isEmpty() || (!isAssumed && count < POINTS_FOR_A_RATE)) {
            BigDecimal needed = neededPerMonth(question, value);
            return new Forecast(Outlook.TOO_LITTLE_DATA, false, count, null, needed, null, null, null, null);
        }
        return atRate(question, value, growths, isAssumed);
    }

    private static Forecast atRate(Question question, BigDecimal value, List<Double> growths, boolean isAssumed) {
        double perDay = quantile(growths, 0.5);
        int count = question.points().size();
        boolean hasInterval = !isAssumed && count >= POINTS_FOR_AN_INTERVAL;
        Optional<LocalDate> reachedOn = reachedOn(question, value, perDay);
        return new Forecast(
                outlook(reachedOn, question.deadline()),
                isAssumed,
                count,
                oneDecimal(perDay * DAYS_OF_A_MONTH),
                neededPerMonth(question, value),
                reachedOn.orElse(null),
                hasInterval
                        ? reachedOn(question, value, quantile(growths, 0.75)).orElse(null)
                        : null,
                hasInterval
                        ? reachedOn(question, value, quantile(growths, 0.25)).orElse(null)
                        : null,
                missedBy(question, value, perDay));
    }

    private static Outlook outlook(Optional<LocalDate> reachedOn, LocalDate deadline) {
        return reachedOn
                .map(day -> day.isAfter(deadline) ? Outlook.LATE : Outlook.IN_TIME)
                .orElse(Outlook.NEVER);
    }

    /**
     * Growth goes on from where it began; what it would have reached before today and did not is not reached before
     * today.
     */
    private static Optional<LocalDate> reachedOn(Question question, BigDecimal value, double perDay) {
        if (perDay <= 0) {
            return Optional.empty();
        }
        double days = Math.ceil(question.target().subtract(value).doubleValue() / perDay - SMALLEST_PART_OF_A_DAY);
        if (days > FARTHEST_DAYS) {
            return Optional.empty();
        }
        LocalDate day = beginning(question).plusDays((long) days);
        return Optional.of(day.isBefore(question.asOf()) ? question.asOf() : day);
    }

    /** Once the deadline has passed, what was not accepted by then is missing, whatever the rate. */
    private static @Nullable BigDecimal missedBy(Question question, BigDecimal value, double perDay) {
        boolean isOver = question.asOf().isAfter(question.deadline());
        long days = isOver ? 0 : Math.max(0, ChronoUnit.DAYS.between(beginning(question), question.deadline()));
        BigDecimal missing = oneDecimal(question.target().subtract(value).doubleValue() - Math.max(0, perDay) * days);
        return missing.signum() > 0 ? missing : null;
    }

    private static @Nullable BigDecimal neededPerMonth(Question question, BigDecimal value) {
        long daysLeft = ChronoUnit.DAYS.between(question.asOf(), question.deadline());
        return daysLeft <= 0
                ? null
                : oneDecimal(question.target().subtract(value).doubleValue() / daysLeft * DAYS_OF_A_MONTH);
    }

    /** The accepted rate holds from the last accepted point on, an assumed one from today. */
    private static LocalDate beginning(Question question) {
        return question.points().isEmpty() || question.assumedPerMonth() != null
                ? question.asOf()
                : question.points().getLast().on();
    }

    private static List<Double> growths(List<Point> points) {
        return IntStream.range(0, points.size())
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, points.size())
                        .mapToObj(second -> points.get(first).ratePerDayTo(points.get(second)))
                        .<Double>flatMap(Optional::stream))
                .sorted()
                .toList();
    }

    /** Between two neighbours it is interpolated. */
    private static double quantile(List<Double> sorted, double part) {
        double place = part * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }

    private static BigDecimal oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
