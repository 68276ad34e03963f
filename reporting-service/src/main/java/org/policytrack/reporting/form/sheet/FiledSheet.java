package org.policytrack.reporting.form.sheet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.policytrack.kit.audit.NotAudited;

/** That a filled-in spreadsheet was filed, and as which reports; the same content again is the same filing. */
@Entity
@NotAudited("each of its reports has an entry")
class FiledSheet {

    @Id
    private String contentHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "filed_sheet_report", joinColumns = @JoinColumn(name = "content_hash"))
    @OrderColumn(name = "position")
    @Column(name = "report_id")
    private List<String> reports = new ArrayList<>();

    protected FiledSheet() {}

    FiledSheet(String contentHash) {
        this.contentHash = contentHash;
    }

    void filedAs(List<String> ids) {
        reports.addAll(ids);
    }

    /** Their ids, in the order of the form. */
    List<String> reports() {
        return List.copyOf(reports);
    }
}
