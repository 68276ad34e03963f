package org.policytrack.system.cluster;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the services have said they took: it must be there at the end, each once. */
final class Writes {

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, String> filed = new ConcurrentHashMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger readBack = new AtomicInteger();
    private final AtomicInteger readBackElsewhere = new AtomicInteger();
    private final AtomicInteger answeredLate = new AtomicInteger();

    void sent(String mark) {
        sent.add(mark);
    }

    void filed(String mark, String id) {
        filed.put(mark, id);
    }

    void accepted(String id) {
        accepted.add(id);
    }

    /** It had been done although whoever asked was told nothing, or to come later. */
    void answeredLate() {
        answeredLate.incrementAndGet();
    }

    void readBack(boolean elsewhere) {
        readBack.incrementAndGet();
        if (elsewhere) {
            readBackElsewhere.incrementAndGet();
        }
    }

    /** The marks of all reports that were sent, whether they were taken or not. */
    Set<String> sent() {
        return Set.copyOf(sent);
    }

    /** The ids of the reports that were answered with 201, by their marks. */
    Map<String, String> filed() {
        return Map.copyOf(filed);
    }

    /** The ids of the reports whose acceptance was answered with 200, or found done. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    int timesReadBack() {
        return readBack.get();
    }

    int timesReadBackElsewhere() {
        return readBackElsewhere.get();
    }

    int timesAnsweredLate() {
        return answeredLate.get();
    }
}
