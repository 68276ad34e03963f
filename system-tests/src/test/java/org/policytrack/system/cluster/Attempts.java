package org.policytrack.system.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every request of a run, and in words each that came to what it must not. */
final class Attempts {

    private final Queue<Attempt> all = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void add(Attempt attempt) {
        all.add(attempt);
    }

    /** Something that no client may see, whatever is killed. */
    void fault(String told) {
        faults.add(told);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Those that ended within this time, in the order in which they ended. */
    List<Attempt> between(long from, long to) {
        return all.stream()
                .filter(attempt -> attempt.endedAt() >= from && attempt.endedAt() < to)
                .sorted(Comparator.comparingLong(Attempt::endedAt))
                .toList();
    }

    /** The longest time within this one in which no request at all was answered with success. */
    double longestSilenceSeconds(long from, long to) {
        List<Long> successes = new ArrayList<>(List.of(from));
        between(from, to).stream().filter(Attempt::isDone).map(Attempt::endedAt).forEach(successes::add);
        successes.add(to);
        long longest = 0;
        for (int i = 1; i < successes.size(); i++) {
            longest = Math.max(longest, successes.get(i) - successes.get(i - 1));
        }
        return longest / 1e9;
    }
}
