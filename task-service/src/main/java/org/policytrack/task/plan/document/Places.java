package org.policytrack.task.plan.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where in the file each value stands, by its JSON pointer. */
public final class Places {

    private record Place(int line, int column) {

        static final Place START = new Place(1, 1);
    }

    private final Map<String, Place> byPointer = new HashMap<>();

    Places() {}

    void put(String pointer, Node node) {
        node.getStartMark().ifPresent(mark -> put(pointer, mark));
    }

    void put(String pointer, Mark mark) {
        byPointer.put(pointer, new Place(mark.getLine() + 1, mark.getColumn() + 1));
    }

    /** A value that is not in the file is placed at the nearest one around it. */
    Fault faultAt(String pointer, FaultCode code, List<String> args) {
        Place place = nearest(pointer);
        return new Fault(place.line(), place.column(), pointer, code, args);
    }

    int lineOf(String pointer) {
        return nearest(pointer).line();
    }

    private Place nearest(String pointer) {
        @Nullable String around = pointer;
        while (around != null) {
            Place place = byPointer.get(around);
            if (place != null) {
                return place;
            }
            around = parentOf(around);
        }
        return Place.START;
    }

    static @Nullable String parentOf(String pointer) {
        return pointer.isEmpty() ? null : pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
