package org.policytrack.task.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while the reading goes on, so that one refusal can name everything. */
final class Faults {

    private static final Comparator<Fault> IN_LINE_ORDER =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    private static final int LONGEST_ARGUMENT = 80;

    private final Places places;
    private final List<Fault> found = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    Faults(Places places) {
        this.places = places;
    }

    Places places() {
        return places;
    }

    void add(String pointer, FaultCode code, Object... args) {
        List<String> shown = new ArrayList<>();
        for (Object arg : args) {
            shown.add(shortened(arg.toString()));
        }
        found.add(places.faultAt(pointer, code, shown));
        faulty.add(pointer);
    }

    /** Whether the value was read as it stands; one that was not must not be blamed a second time by a rule. */
    boolean isSound(String pointer) {
        @Nullable String around = pointer;
        while (around != null) {
            if (faulty.contains(around)) {
                return false;
            }
            around = Places.parentOf(around);
        }
        return true;
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    PlanDocumentRefused refusal() {
        return new PlanDocumentRefused(found.stream()
                .sorted(IN_LINE_ORDER)
                .limit(PlanDocumentRefused.MOST_FAULTS)
                .toList());
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ARGUMENT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…";
    }
}
