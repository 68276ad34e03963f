package org.policytrack.kit.calendar;

/** Why a day is worked or off. */
public enum DayKind {
    WORKING_DAY(true),
    /** A weekend worked for a holiday (调休上班). */
    MAKE_UP_DAY(true),
    WEEKEND(false),
    /** In a holiday period (放假), the weekends in it included. */
    HOLIDAY(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean isWorked() {
        return worked;
    }
}
