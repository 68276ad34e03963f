package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/**
 * Reports with what they say, for whatever is made of them elsewhere: seen by the same readers as over HTTP, a draft as it
 * stands now, a published one as it was kept.
 */
@ApplicationScoped
public class ReportsInSight {

    private final PeriodReports reports;
    private final ContentOfReport contents;

    ReportsInSight(PeriodReports reports, ContentOfReport contents) {
        this.reports = reports;
        this.contents = contents;
    }

    /**
     * The report with what it says.
     *
     * @throws NotFound where there is none that the reader sees, or it was withdrawn as a draft and says nothing
     * @throws ReportDamaged where it is not what was published
     */
    public SeenReport of(Caller reader, long id) {
        PeriodReport report = reports.seenBy(reader, id);
        return contents.json(report)
                .map(json -> SeenReport.of(report, json))
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
    }
}
