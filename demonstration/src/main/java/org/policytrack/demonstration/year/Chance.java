package org.policytrack.demonstration.year;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that depends on the seed and on what it is drawn for, never on the order of drawing. */
final class Chance {

    private final long seed;
    private final Random random;

    private Chance(long seed, String what) {
        this.seed = seed;
        byte[] name = (seed + "/" + what).getBytes(StandardCharsets.UTF_8);
        this.random = new Random(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
    }

    static Chance of(long seed) {
        return new Chance(seed, "");
    }

    /** Another chance of the same seed. */
    Chance to(String what) {
        return new Chance(seed, what);
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean isOneOf(int hundred) {
        return random.nextInt(100) < hundred;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The day, or the Friday before a weekend. */
    static LocalDate weekdayUpTo(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    /** The day, or the Monday after a weekend. */
    static LocalDate weekdayFrom(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
