package org.policytrack.reporting.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.policytrack.kit.digest.Sha256;

/** What a published report says, letter for letter. It is written once and never changes. */
@Entity
@Immutable
class FrozenContent {

    @Id
    private long reportId;

    private String content;

    protected FrozenContent() {}

    FrozenContent(long reportId, String content) {
        this.reportId = reportId;
        this.content = content;
    }

    /** Refuses when it is not what was published. */
    String checked(String hash) {
        if (!Sha256.of(content).equals(hash)) {
            throw new ReportDamaged(reportId);
        }
        return content;
    }
}
