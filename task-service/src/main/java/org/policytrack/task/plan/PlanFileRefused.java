package org.policytrack.task.plan;

import java.util.List;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.task.plan.document.Fault;
import org.policytrack.task.plan.document.PlanDocumentRefused;

/** 422: a plan file with faults, each with its line and field; nothing of it was imported. */
final class PlanFileRefused extends Refusal {

    private final transient List<InputFault> faults;

    PlanFileRefused(PlanDocumentRefused refused) {
        super(422, "plan-file-refused", refused.faults().size());
        faults = refused.faults().stream().map(PlanFileRefused::input).toList();
    }

    @Override
    public List<InputFault> faults() {
        return faults;
    }

    private static InputFault input(Fault fault) {
        return InputFault.inBody(
                        fault.pointer(), fault.code().messageKey(), fault.args().toArray())
                .atLine(fault.line());
    }
}
