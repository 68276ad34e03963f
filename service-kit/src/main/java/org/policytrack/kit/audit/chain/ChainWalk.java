package org.policytrack.kit.audit.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.chain.Fault.Kind;

/** Takes the links of a chain from its first on, and remembers the first fault. */
final class ChainWalk {

    private final TreeMap<Long, List<String>> outside = new TreeMap<>();
    private long walked;
    private String previousHash = SealedLine.BEFORE_THE_FIRST;
    private @Nullable Fault fault;

    /**
     * Nothing is walked yet.
     *
     * @param outside heads of this chain that were kept elsewhere
     */
    ChainWalk(List<Head> outside) {
        outside.forEach(head -> this.outside
                .computeIfAbsent(head.sequence(), place -> new ArrayList<>())
                .add(head.hash()));
    }

    /**
     * The next link.
     *
     * @param contentHash what the hash must be; null where what was sealed is no more
     */
    void take(long sequence, String previous, String hash, @Nullable String contentHash, @Nullable Long entry) {
        if (fault != null) {
            return;
        }
        long place = walked + 1;
        if (sequence > place || contentHash == null) {
            fault = new Fault(Kind.REMOVED, place, entry);
        } else if (sequence < place || !previous.equals(previousHash)) {
            fault = new Fault(Kind.LINK_BROKEN, sequence, entry);
        } else if (!contentHash.equals(hash)) {
            fault = new Fault(Kind.CHANGED, place, entry);
        } else if (outside.getOrDefault(place, List.of()).stream().anyMatch(kept -> !kept.equals(hash))) {
            fault = new Fault(Kind.REWRITTEN, place, entry);
        }
        walked = place;
        previousHash = hash;
    }

    boolean isBroken() {
        return fault != null;
    }

    /** The first fault, once the last link was taken. */
    Optional<Fault> end() {
        if (fault == null && !outside.isEmpty() && outside.lastKey() > walked) {
            return Optional.of(new Fault(Kind.CUT_OFF, walked + 1, null));
        }
        return Optional.ofNullable(fault);
    }
}
