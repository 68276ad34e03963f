package org.policytrack.task.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    Imported importFile(String file, Caller caller) {
        return importFile(file, caller.username());
    }

    /** Imports for the installation itself, or for a caller who may. */
    Imported importFile(String file, String importedBy) {
        try {
            LocatedPlan located = PlanDocumentReader.read(file);
            String fingerprint = fingerprint(located.document());
            return QuarkusTransaction.joiningExisting()
                    .call(() -> plans.findByIdOptional(located.document().plan().id()))
                    .map(known -> unchanged(known, fingerprint))
                    .orElseGet(() -> new Imported(
                            write.write(located.document(), resolve.unitsOf(located), fingerprint, importedBy), true));
        } catch (PlanDocumentRefused refused) {
            throw new PlanFileRefused(refused);
        }
    }

    private static Imported unchanged(Plan known, String fingerprint) {
        if (!known.cameFrom(fingerprint)) {
            throw new PlanDiffers(known.id());
        }
        return new Imported(known, false);
    }

    /** Of what the document says, not of how the file is written: the records' text form is in the file's order. */
    private static String fingerprint(PlanDocument document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(document.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * What came of an import.
     *
     * @param isNew whether the plan was not there before
     */
    record Imported(Plan plan, boolean isNew) {}
}
