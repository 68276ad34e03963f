package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast is made for.
 *
 * @param points accepted ones, in the order of their days
 * @param target to be reached, in the unit of the points
 * @param isExact more than the target is too much
 * @param deadline last day, included
 * @param asOf the day from which it is looked ahead
 * @param assumedPerMonth what-if: this rate per month instead of the accepted one
 */
public record Question(
        List<Point> points,
        BigDecimal target,
        boolean isExact,
        LocalDate deadline,
        LocalDate asOf,
        @Nullable BigDecimal assumedPerMonth) {

    public Question {
        points = points.stream().sorted(Comparator.comparing(Point::on)).toList();
    }

    /** For a target that may be exceeded. */
    public Question(
            List<Point> points,
            BigDecimal target,
            LocalDate deadline,
            LocalDate asOf,
            @Nullable BigDecimal assumedPerMonth) {
        this(points, target, false, deadline, asOf, assumedPerMonth);
    }
}
