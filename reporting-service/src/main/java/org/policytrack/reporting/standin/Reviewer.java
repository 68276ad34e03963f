package org.policytrack.reporting.standin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;

/**
 * Who decides on a report.
 *
 * @param caller the person
 * @param inPlaceOfOrNull user name of the absent reviewer where the person stands in; null for a reviewer
 */
public record Reviewer(Caller caller, @Nullable String inPlaceOfOrNull) {

    public Optional<String> inPlaceOf() {
        return Optional.ofNullable(inPlaceOfOrNull);
    }

    /** For whom it was done, as the audit tells it: the absent reviewer, else the person's department. */
    public @Nullable String onBehalfOf() {
        return inPlaceOf().or(caller::department).orElse(null);
    }
}
