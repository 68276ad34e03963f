package org.policytrack.demonstration.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How the percent complete grows from month to month; it never falls. */
final class PercentCourse {

    private static final int DONE = 100;

    private PercentCourse() {}

    /**
     * Month by month.
     *
     * @param ends the last month finds it done
     */
    static List<Integer> of(Pace pace, boolean ends, Outline outline, Chance chance) {
        List<Integer> percents = new ArrayList<>();
        int before = 0;
        List<YearMonth> months = outline.months();
        for (int month = 0; month < months.size(); month++) {
            double elapsed = outline.elapsedOn(outline.owedIn(months.get(month)));
            long drawn = Math.round(pace.percentAt(elapsed)) + chance.between(-pace.play(), pace.play());
            boolean isDone = ends && (month == months.size() - 1 || (pace == Pace.EARLY && drawn >= DONE));
            before = isDone || before == DONE ? DONE : Math.clamp(drawn, Math.max(1, before), DONE - 2);
            percents.add(before);
        }
        return percents;
    }
}
