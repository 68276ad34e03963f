package org.policytrack.task.plan.document;

import java.util.List;
import java.util.stream.Collectors;

/** A plan file that was not taken, with all its faults in the order of the file, at most {@value #MOST_FAULTS}. */
public final class PlanDocumentRefused extends RuntimeException {

    static final int MOST_FAULTS = 100;

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public PlanDocumentRefused(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "line %d, %s: %s %s".formatted(fault.line(), fault.pointer(), fault.code(), fault.args()))
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
