package org.policytrack.reporting.waiver;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a task is waived on a day.
 *
 * @param departments cooperating ones that need not contribute
 * @param indicators ids of those that need not meet their targets
 */
public record Waived(Set<String> departments, Set<String> indicators) {

    public static final Waived NOTHING = new Waived(Set.of(), Set.of());

    public Waived {
        departments = Set.copyOf(departments);
        indicators = Set.copyOf(indicators);
    }

    /** By waivers of one task that are in force. */
    public static Waived by(Collection<Waiver> waivers) {
        return new Waived(subjects(waivers, WaiverKind.CONTRIBUTION), subjects(waivers, WaiverKind.TARGET));
    }

    private static Set<String> subjects(Collection<Waiver> waivers, WaiverKind kind) {
        return waivers.stream()
                .filter(waiver -> waiver.kind() == kind)
                .map(Waiver::subject)
                .collect(Collectors.toSet());
    }
}
