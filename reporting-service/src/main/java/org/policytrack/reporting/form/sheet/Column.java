package org.policytrack.reporting.form.sheet;

/** A column of one of the sheets; its place is that among the constants. */
sealed interface Column permits TaskColumn, IndicatorColumn, MilestoneColumn, AboutColumn {

    /** What stands above it. */
    String header();

    /** Whether it is there to be filled in; all others are locked. */
    boolean isFilledIn();

    /** In characters. */
    int width();

    int ordinal();
}
