package org.policytrack.demonstration.play;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.policytrack.demonstration.year.Deed;

/** How many deeds of each kind. */
final class Tally {

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    synchronized void add(Deed deed) {
        add(kindOf(deed));
    }

    synchronized void addRefused() {
        add(Kind.REFUSED);
    }

    private void add(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    synchronized int of(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private static Kind kindOf(Deed deed) {
        return switch (deed) {
            case Deed.File file -> Kind.FILED;
            case Deed.Accept accept -> Kind.ACCEPTED;
            case Deed.Return back -> Kind.RETURNED;
            case Deed.Reverse reverse -> Kind.REVERSED;
            case Deed.MoveDueDate move -> Kind.MOVED;
            case Deed.ChangeTarget change -> Kind.RETARGETED;
            case Deed.Scan scan -> Kind.SCANNED;
        };
    }

    /** Those there are, in both languages. */
    @Override
    public synchronized String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().words + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Kinds of deeds as people call them. */
    enum Kind {
        FILED("填报 filed"),
        ACCEPTED("通过 accepted"),
        RETURNED("退回 returned"),
        REVERSED("冲销 reversed"),
        MOVED("调期 moved"),
        RETARGETED("调目标 retargeted"),
        SCANNED("扫描 scanned"),
        /** The service did not take it: somebody else has changed what it was about. */
        REFUSED("未采纳 refused");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
