package org.policytrack.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.policytrack.kit.caller.Caller;

/** Evidence as a reader sees it: with what refers to it; by the own department alone while nothing does. */
@ApplicationScoped
class EvidenceInSight {

    private final EvidenceRecords records;
    private final Instance<EvidenceUse> uses;

    EvidenceInSight(EvidenceRecords records, @Any Instance<EvidenceUse> uses) {
        this.records = records;
        this.uses = uses;
    }

    /** Empty when there is no such evidence, or the reader does not see it. */
    Optional<Evidence> find(Caller reader, String id) {
        return records.findByIdOptional(id).filter(evidence -> isSeenBy(reader, evidence));
    }

    private boolean isSeenBy(Caller reader, Evidence evidence) {
        return evidence.isReferredTo()
                ? uses.stream().anyMatch(use -> use.letsRead(reader, evidence.id()))
                : reader.isOf(evidence.department());
    }
}
