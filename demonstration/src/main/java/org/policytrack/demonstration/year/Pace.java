package org.policytrack.demonstration.year;

/** How the work on a task goes through the year. */
enum Pace {
    STEADY,
    /** Done before the year is. */
    EARLY,
    /** Behind, never badly. */
    SLOW,
    /** Begins well and comes to a halt. */
    HALTED,
    /** Badly behind by the middle of the year, and made up after it. */
    RECOVERING;

    private static final double HALT = 0.35;
    private static final double MIDDLE = 0.5;
    private static final double MADE_UP = 0.6;

    /** Percent complete when this part of the year is over, 0 to 1; before chance has its say. */
    double percentAt(double elapsed) {
        double onPace = elapsed * 100;
        return switch (this) {
            case STEADY -> onPace;
            case EARLY -> onPace * 1.65;
            case SLOW -> onPace - 15;
            case HALTED -> elapsed < HALT ? onPace - 3 : HALT * 100 - 3 + (elapsed - HALT) * 15;
            case RECOVERING -> elapsed < MIDDLE ? onPace * 0.3 : elapsed < MADE_UP ? onPace - 15 : onPace + 1;
        };
    }

    /** By how many points chance may move it. */
    int play() {
        return switch (this) {
            case STEADY, EARLY -> 4;
            case SLOW -> 3;
            case HALTED, RECOVERING -> 1;
        };
    }

    boolean endsCompleted() {
        return this == STEADY || this == EARLY || this == RECOVERING;
    }
}
