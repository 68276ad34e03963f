package org.policytrack.task.plan.document;

/**
 * Reads a plan file. YAML 1.2, of which JSON is a part; without aliases, at most {@value GuardedYaml#MOST_CHARACTERS}
 * characters and {@value GuardedYaml#DEEPEST} levels deep.
 */
public final class PlanDocumentReader {

    private PlanDocumentReader() {}

    /**
     * The plan with the places of its values, checked as a whole.
     *
     * @throws PlanDocumentRefused with every fault of the file; broken syntax hides the faults behind it
     */
    public static LocatedPlan read(String yamlOrJson) {
        Places places = new Places();
        Faults faults = new Faults(places);
        Value root = new Value(new GuardedYaml(faults).compose(yamlOrJson), "", faults);
        PlanDocument document = root.object(PlanDocumentShape::document);
        new PlanDocumentRules(document, faults).check();
        faults.refuseIfAny();
        return new LocatedPlan(document, places);
    }
}
