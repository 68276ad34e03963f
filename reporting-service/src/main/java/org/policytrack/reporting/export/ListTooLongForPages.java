package org.policytrack.reporting.export;

import org.policytrack.kit.problem.Refusal;

/** 422: a list is too long to be laid out in pages. */
final class ListTooLongForPages extends Refusal {

    ListTooLongForPages(int rows) {
        super(422, "list-too-long-for-pages", rows);
    }
}
