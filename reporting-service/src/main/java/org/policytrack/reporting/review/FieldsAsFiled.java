package org.policytrack.reporting.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.progress.FieldReason;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressView;

/** What a report says that a reason can be tied to: only what was filed, not what became of it. */
@ApplicationScoped
class FieldsAsFiled {

    private static final Set<String> FILED = Set.of(
            "task",
            "department",
            "period",
            "percentComplete",
            "status",
            "achievements",
            "problems",
            "nextSteps",
            "indicatorValues",
            "milestonesAchieved",
            "answers");

    private final ObjectMapper json;

    FieldsAsFiled(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses with 422 every reason that points to nothing the report says. */
    void mustHave(ProgressReport report, List<FieldReason> reasons) {
        JsonNode said = json.valueToTree(ProgressView.of(report));
        List<InputFault> faults = IntStream.range(0, reasons.size())
                .filter(i -> !isFiled(said, reasons.get(i).pointer()))
                .mapToObj(i -> InputFault.inBody(
                        "/fields/" + i + "/pointer",
                        "field-not-filed",
                        reasons.get(i).pointer()))
                .toList();
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
    }

    private static boolean isFiled(JsonNode said, String pointer) {
        if (!pointer.startsWith("/")) {
            return false;
        }
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode found = said.at(path);
        return FILED.contains(path.getMatchingProperty()) && !found.isMissingNode() && !found.isNull();
    }
}
