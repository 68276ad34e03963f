package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.evidence.EvidenceUse;

/** Reports refer to evidence: who may read such a report may read the evidence. */
@ApplicationScoped
class EvidenceOfReports implements EvidenceUse {

    private final EntityManager entities;
    private final ProgressReports reports;

    EvidenceOfReports(EntityManager entities, ProgressReports reports) {
        this.entities = entities;
        this.reports = reports;
    }

    @Override
    public boolean letsRead(Caller reader, String evidence) {
        return entities
                .createQuery(
                        "select distinct r.id from ProgressReport r join r.evidence e where e.evidenceId = :evidence",
                        String.class)
                .setParameter("evidence", evidence)
                .getResultList()
                .stream()
                .anyMatch(report -> reports.findFor(reader, report).isPresent());
    }
}
