package org.policytrack.task.plan.document;

import java.util.List;

/** A plan that was read, with the place of each of its values in the file it came from. */
public record LocatedPlan(PlanDocument document, Places places) {

    /**
     * A fault which only its caller can see, such as a unit that no department goes by.
     *
     * @param pointer JSON pointer of the value, such as {@code /tasks/3/responsibleUnits/0}
     */
    public Fault faultAt(String pointer, FaultCode code, String... args) {
        return places.faultAt(pointer, code, List.of(args));
    }
}
