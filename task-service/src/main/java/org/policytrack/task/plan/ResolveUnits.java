package org.policytrack.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.task.departmentclient.Unit;
import org.policytrack.task.departmentclient.Units;
import org.policytrack.task.plan.document.Fault;
import org.policytrack.task.plan.document.FaultCode;
import org.policytrack.task.plan.document.LocatedPlan;
import org.policytrack.task.plan.document.PlanDocument;
import org.policytrack.task.plan.document.PlanDocumentRefused;

/** Finds out whom the names of a plan file stand for; a name that stands for nobody is a fault of the file. */
@ApplicationScoped
class ResolveUnits {

    private final Units units;

    ResolveUnits(Units units) {
        this.units = units;
    }

    /**
     * Every unit the plan names.
     *
     * @return by the name as it stands in the file
     * @throws PlanDocumentRefused with the place of every name that stands for nobody
     */
    Map<String, Unit> unitsOf(LocatedPlan plan) {
        Map<String, Unit> known = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        resolve(
                "/plan/settings/coordinatingOffice",
                plan.document().plan().settings().coordinatingOffice(),
                plan,
                known,
                faults);
        resolveAll("/tasks", plan.document().tasks(), plan, known, faults);
        resolveAll("/measures", plan.document().measures(), plan, known, faults);
        if (!faults.isEmpty()) {
            throw new PlanDocumentRefused(faults);
        }
        return known;
    }

    private void resolveAll(
            String pointer,
            List<PlanDocument.Item> items,
            LocatedPlan plan,
            Map<String, Unit> known,
            List<Fault> faults) {
        for (int item = 0; item < items.size(); item++) {
            List<String> names = items.get(item).responsibleUnits();
            for (int unit = 0; unit < names.size(); unit++) {
                resolve(pointer + "/" + item + "/responsibleUnits/" + unit, names.get(unit), plan, known, faults);
            }
        }
    }

    private void resolve(String pointer, String name, LocatedPlan plan, Map<String, Unit> known, List<Fault> faults) {
        if (known.containsKey(name)) {
            return;
        }
        Optional<Unit> unit = units.named(name);
        unit.ifPresentOrElse(
                found -> known.put(name, found),
                () -> faults.add(plan.faultAt(pointer, FaultCode.UNKNOWN_DEPARTMENT, name)));
    }
}
