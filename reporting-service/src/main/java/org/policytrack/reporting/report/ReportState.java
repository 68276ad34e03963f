package org.policytrack.reporting.report;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a period report is on its way; the moves stand in one table. */
@Schema(name = "PeriodReportState")
public enum ReportState {
    /** 草稿: composed anew at each reading. */
    DRAFT,
    /** 已发布: frozen; what is wrong with it a new edition says. */
    PUBLISHED,
    /** 已撤销: with a reason; what was published before stays as it was. */
    WITHDRAWN;

    private static final Map<ReportState, Set<ReportState>> MOVES =
            Map.of(DRAFT, Set.of(PUBLISHED, WITHDRAWN), PUBLISHED, Set.of(WITHDRAWN), WITHDRAWN, Set.of());

    /** The next state; refuses with 409 what the table does not have. */
    ReportState movedTo(ReportState next) {
        if (!MOVES.getOrDefault(this, Set.of()).contains(next)) {
            throw new ReportMoveNotPossible(this, next);
        }
        return next;
    }
}
