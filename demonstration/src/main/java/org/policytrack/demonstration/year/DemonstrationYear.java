package org.policytrack.demonstration.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A whole year of deeds: the same plan and seed make the same year. */
public final class DemonstrationYear {

    private static final Comparator<Deed> IN_ORDER =
            Comparator.comparing(Deed::day).thenComparing(deed -> !(deed instanceof Deed.Scan));

    private DemonstrationYear() {}

    /** By day; those about one task in the order in which they have to happen. */
    public static List<Deed> of(Outline outline, long seed, Phrases phrases) {
        Chance chance = Chance.of(seed);
        Casting casting = Casting.of(outline, chance);
        List<Deed> deeds = new ArrayList<>(OfficeYear.of(outline, casting, phrases, chance));
        outline.works().forEach(work -> deeds.addAll(WorkYear.of(work, outline, casting, phrases, chance)));
        deeds.sort(IN_ORDER);
        return List.copyOf(deeds);
    }

    /** What of it has happened by the end of that day. */
    public static List<Deed> upTo(LocalDate day, List<Deed> year) {
        return year.stream().filter(deed -> !deed.day().isAfter(day)).toList();
    }
}
