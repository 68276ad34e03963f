package org.policytrack.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What published reports say. */
@ApplicationScoped
class FrozenContents implements PanacheRepositoryBase<FrozenContent, Long> {

    /** Of a report that was published, as canonical JSON. */
    String of(PeriodReport published) {
        return findByIdOptional(published.id())
                .orElseThrow(() -> new ReportDamaged(published.id()))
                .checked(published.contentHash().orElseThrow());
    }
}
