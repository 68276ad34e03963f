package org.policytrack.task.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.task.plan.document.LocatedPlan;
import org.policytrack.task.plan.document.PlanDocument;
import org.policytrack.task.plan.document.PlanDocumentReader;
import org.policytrack.task.plan.document.PlanDocumentRefused;

/**
 * Takes a plan in as a whole. The file is read and checked, every responsible unit is resolved by department-service,
 * and only then one transaction writes everything. The same document again changes nothing.
 */
@ApplicationScoped
class ImportPlan {

    private final Plans plans;
    private final ResolveUnits resolve;
    private final WritePlan write;

    ImportPlan(Plans plans, ResolveUnits resolve, WritePlan write) {
        this.plans = plans;
        this.resolve = resolve;
        this.write = write;
    }

    /**
     * Imports for a caller.
     *
     * @param file YAML or JSON
     */
    Imported importFile(String file, Caller importer) {
        return importBy(importer, file);
    }

    /** Imports for the installation itself. */
    Imported importAtStart(String file) {
        return importBy(null, file);
    }

    private Imported importBy(@Nullable Caller importer, String file) {
        try {
            LocatedPlan located = PlanDocumentReader.read(file);
            PlanDocument document = located.document();
            return QuarkusTransaction.joiningExisting()
                    .call(() -> plans.findByIdOptional(document.plan().id()))
                    .map(known -> unchanged(known, document))
                    .orElseGet(() -> new Imported(write.write(document, resolve.unitsOf(located), importer), true));
        } catch (PlanDocumentRefused refused) {
            throw new PlanFileRefused(refused);
        }
    }

    private static Imported unchanged(Plan known, PlanDocument document) {
        if (!known.cameFrom(document)) {
            throw new PlanDiffers(known.id());
        }
        return new Imported(known, false);
    }

    /**
     * What came of an import.
     *
     * @param isNew whether the plan was not there before
     */
    record Imported(Plan plan, boolean isNew) {}
}
