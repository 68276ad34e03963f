package org.policytrack.reporting.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was uploaded, and for whom. */
@ApplicationScoped
class EvidenceRecords implements PanacheRepositoryBase<Evidence, String> {

    /** Marks it as referred to, which keeps it from being removed; false where the department has no such evidence. */
    boolean refer(String id, String department) {
        return update("isReferredTo = true where id = ?1 and department = ?2", id, department) == 1;
    }

    List<Evidence> unusedSince(Instant before, int limit) {
        return find("isReferredTo = false and uploadedAt < ?1 order by uploadedAt, id", before)
                .range(0, limit - 1)
                .list();
    }

    /** The evidence, unless somebody came to refer to it; nobody can before the transaction ends. */
    Optional<Evidence> lockUnused(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(evidence -> !evidence.isReferredTo());
    }

    /** The oldest ones with this content. */
    List<String> withContent(String sha256, int limit) {
        return find("sha256 = ?1 order by uploadedAt, id", sha256).range(0, limit - 1).stream()
                .map(Evidence::id)
                .toList();
    }
}
