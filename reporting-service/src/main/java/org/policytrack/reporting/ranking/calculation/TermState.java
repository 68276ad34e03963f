package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a task counts for a department. */
@Schema(name = "RankingTermState")
public enum TermState {
    /** It does. */
    COUNTED,
    /** The coordinating office has excused the department: neither for it nor against it. */
    EXCUSED,
    /** Too little of it is expected yet: neither for the department nor against it. */
    NOT_DUE,
    /** The department's role weighs nothing by the settings. */
    NO_WEIGHT;

    /** The first that applies, from excused on. */
    static TermState of(Assignment assignment, RankingSettings settings) {
        if (assignment.excuse().isPresent()) {
            return EXCUSED;
        }
        if (assignment.expectedPercent().compareTo(BigDecimal.valueOf(settings.fromExpectedPercent())) < 0) {
            return NOT_DUE;
        }
        return settings.weightOf(assignment.role()) == 0 ? NO_WEIGHT : COUNTED;
    }
}
