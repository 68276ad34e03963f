package org.policytrack.reporting.report;

/**
 * The number of a published report, counted from 1 for each plan, kind and year.
 *
 * @param year the business year in which it was published
 */
record ReportNumber(String plan, ReportKind kind, int year, int number) {

    /** As it is quoted: {@code zj-metaverse-2023/MONTHLY/2023/6}. */
    String text() {
        return plan + "/" + kind + "/" + year + "/" + number;
    }
}
