package org.policytrack.reporting.export;

import org.policytrack.kit.problem.Refusal;

/** 422: laying the document out in pages would take more memory than there is. */
final class DocumentTooLongForPages extends Refusal {

    DocumentTooLongForPages(long cells, long most) {
        super(422, "document-too-long-for-pages", cells, most);
    }
}
