package org.policytrack.demonstration.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.policytrack.demonstration.year.Outline.Figure;

/**
 * How an indicator grows from month to month towards its target.
 *
 * @param target what it is from the change on, if there is one; else what it always was
 * @param values month by month
 * @param inflated month whose figure claims too much; -1 where none does
 * @param fallen month whose figure is below the one before; -1 where none is
 */
record FigureCourse(Figure figure, BigDecimal target, List<BigDecimal> values, int inflated, int fallen) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By the percent of the task; where the task is done, the target is met. */
    static FigureCourse of(Figure figure, List<Integer> percents, Casting casting, Chance chance) {
        BigDecimal target = Casting.isIn(casting.retargeted(), figure.id()) ? raised(figure.target()) : figure.target();
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal most = figure.isExact() ? target : target.add(share(target, chance.between(0, 6)));
        for (int percent : percents) {
            values.add(percent == 100 ? most : share(target, percent));
        }
        int inflated = Casting.isIn(casting.disputed(), figure.id()) ? percents.size() * 2 / 5 : -1;
        int fallen = Casting.isIn(casting.corrected(), figure.id()) ? percents.size() / 2 : -1;
        if (inflated >= 0) {
            values.set(inflated, raised(values.get(inflated)));
        }
        if (fallen > 0 && values.get(fallen - 1).signum() > 0) {
            BigDecimal before = values.get(fallen - 1);
            values.set(fallen, before.subtract(step(before)).max(BigDecimal.ZERO));
        }
        return new FigureCourse(figure, target, List.copyOf(values), inflated, fallen);
    }

    /** A tenth more, and at least one. */
    private static BigDecimal raised(BigDecimal value) {
        return value.add(step(value));
    }

    private static BigDecimal step(BigDecimal value) {
        return value.divide(BigDecimal.TEN, 0, RoundingMode.UP).max(BigDecimal.ONE);
    }

    /** Rounded down, to as many decimals as the target has. */
    private static BigDecimal share(BigDecimal target, int percent) {
        return target.multiply(BigDecimal.valueOf(percent))
                .divide(HUNDRED, Math.max(0, target.scale()), RoundingMode.DOWN);
    }

    boolean isFallenIn(int month) {
        return month == fallen && month > 0 && values.get(month).compareTo(values.get(month - 1)) < 0;
    }
}
