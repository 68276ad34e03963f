package org.policytrack.kit.http;

import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Whether a request asks only what would be done. */
public final class DryRun {

    /** The query parameter. */
    public static final String PARAMETER = "dryRun";

    private DryRun() {}

    /**
     * Whether nothing is to be changed.
     *
     * @param value as it was read
     * @throws InputRefused 400 where the parameter is there and empty: who sends it means one
     */
    public static boolean isAsked(@Nullable Boolean value, UriInfo uri) {
        if (value == null && uri.getQueryParameters().containsKey(PARAMETER)) {
            throw InputRefused.unreadable(InputFault.inQuery(PARAMETER, "not-one-of", "true, false"));
        }
        return Boolean.TRUE.equals(value);
    }
}
