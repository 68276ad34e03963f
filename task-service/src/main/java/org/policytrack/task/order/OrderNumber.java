package org.policytrack.task.order;

import java.util.Locale;

/**
 * The number of an order, counted from 1 for each plan and year: 督办〔2023〕1号.
 *
 * @param year the business year in which it was issued
 */
record OrderNumber(String plan, int year, int number) {

    /** As it stands on the order. */
    String text() {
        return "督办〔%d〕%d号".formatted(year, number);
    }

    /** Names the order among those of all plans. */
    String id() {
        return String.format(Locale.ROOT, "%s-order-%d-%d", plan, year, number);
    }
}
