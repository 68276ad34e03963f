package org.policytrack.reporting.form.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.Words;

/**
 * What was filled in.
 *
 * @param content in the shape in which a form is filed; only what was filled in
 * @param places of what it says, by JSON pointer
 * @param faults of cells that say nothing that can be read
 */
record FilledForm(FormIdentity identity, ObjectNode content, Map<String, Place> places, List<CellFault> faults) {

    /** The same for the same values, however often they are sent and whatever else the file has. */
    String hash() {
        return Sha256.of(identity.plan() + "\n" + content);
    }

    boolean isEmpty() {
        return content.path("reports").isEmpty();
    }

    /** The refusal in the words of the spreadsheet; a cell that cannot be read has no further faults. */
    InputRefused refusal(List<InputFault> ofContent, Words words) {
        Set<Place> unreadable = faults.stream().map(CellFault::place).collect(Collectors.toSet());
        return InputRefused.invalid(Stream.concat(
                        faults.stream(),
                        ofContent.stream()
                                .map(fault -> new CellFault(placeOf(fault.name()), fault.code(), fault.facts()))
                                .filter(fault -> !unreadable.contains(fault.place())))
                .distinct()
                .sorted(Comparator.comparing(CellFault::place, Place.IN_THEIR_ORDER))
                .map(fault -> fault.in(words))
                .toList());
    }

    /** Where it says that; else the first cell that says a part of it, or the whole of it. */
    private Place placeOf(String pointer) {
        return Stream.of(
                        Stream.of(pointer).filter(places::containsKey),
                        places.keySet().stream().filter(key -> key.startsWith(pointer + "/")),
                        places.keySet().stream()
                                .filter(key -> pointer.startsWith(key + "/"))
                                .sorted(Comparator.comparingInt(String::length).reversed()))
                .flatMap(found -> found)
                .findFirst()
                .map(places::get)
                .orElseGet(() -> new Place(SheetName.ABOUT, AboutRow.PERIOD.row() + 1, AboutColumn.CONTENT));
    }
}
