package org.policytrack.task.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Where a change stands in the order of time; at one instant kinds follow each other, and numbers within a kind. */
record PlaceInTime(Instant at, PlanChangeKind kind, long number) implements Comparable<PlaceInTime> {

    private static final Comparator<PlaceInTime> ORDER = Comparator.comparing(PlaceInTime::at)
            .thenComparing(PlaceInTime::kind)
            .thenComparingLong(PlaceInTime::number);

    /** After which place the page begins; empty for the first one. */
    static Optional<PlaceInTime> before(PageRequest page) {
        List<String> keys = page.after();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlaceInTime(
                    Instant.parse(keys.get(0)), PlanChangeKind.valueOf(keys.get(1)), Long.parseLong(keys.get(2))));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException ofAnotherList) {
            throw InputRefused.unreadable(InputFault.inQuery("cursor", "cursor-unknown"));
        }
    }

    List<String> keys() {
        return List.of(at.toString(), kind.name(), String.valueOf(number));
    }

    @Override
    public int compareTo(PlaceInTime other) {
        return ORDER.compare(this, other);
    }
}
