package org.policytrack.task.ladder;

/** A rung of the reminder ladder as one date climbs it: so many days before, on the day, or overdue for the n-th time. */
public sealed interface Rung {

    Rung DUE_TODAY = new Before(0);

    /** As the API and the database name it: {@code DUE_IN_14}, {@code DUE_TODAY}, {@code OVERDUE}, {@code OVERDUE_2}. */
    String name();

    static Rung before(int daysLeft) {
        return new Before(daysLeft);
    }

    static Rung overdue(int time) {
        return new Overdue(time);
    }

    /**
     * The rung of this name.
     *
     * @throws IllegalArgumentException when no rung has it
     */
    static Rung named(String name) {
        int number = Integer.parseInt("0" + name.replaceAll("\\D", ""));
        Rung rung = switch (name.replaceAll("\\d", "")) {
            case "DUE_TODAY", "DUE_IN_" -> new Before(number);
            case "OVERDUE" -> new Overdue(1);
            default -> new Overdue(number);
        };
        if (!rung.name().equals(name)) {
            throw new IllegalArgumentException(name);
        }
        return rung;
    }

    /**
     * Before the date has passed.
     *
     * @param daysLeft calendar days to the day to act by, 0 on that day
     */
    record Before(int daysLeft) implements Rung {

        private static final String PREFIX = "DUE_IN_";

        public Before {
            if (daysLeft < 0) {
                throw new IllegalArgumentException(daysLeft + " days left");
            }
        }

        @Override
        public String name() {
            return daysLeft == 0 ? "DUE_TODAY" : PREFIX + daysLeft;
        }
    }

    /**
     * After the due date has passed.
     *
     * @param time which reminder of being late it is, counted from 1
     */
    record Overdue(int time) implements Rung {

        private static final String FIRST = "OVERDUE";

        public Overdue {
            if (time < 1) {
                throw new IllegalArgumentException("overdue for the " + time + "th time");
            }
        }

        @Override
        public String name() {
            return time == 1 ? FIRST : FIRST + "_" + time;
        }
    }
}
