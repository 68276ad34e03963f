package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** What reports say, for other rooms that give it out in other forms. */
@ApplicationScoped
public class ReportsInSight {

    private final PeriodReports reports;
    private final ContentOfReport contents;

    ReportsInSight(PeriodReports reports, ContentOfReport contents) {
        this.reports = reports;
        this.contents = contents;
    }

    /**
     * What a report says: as it was published, or while it is a draft as it stands now.
     *
     * @throws NotFound where there is no such report for this reader, or it is a draft that was withdrawn
     */
    public ReportInSight read(Caller reader, long id) {
        PeriodReport report = reports.seenBy(reader, id);
        ReportContent content =
                contents.json(report).map(CanonicalJson::read).orElseThrow(() -> new NotFound(String.valueOf(id)));
        return new ReportInSight(id, content, report.number().map(ReportNumber::text), report.publishedOn());
    }

    /**
     * A report.
     *
     * @param number under which it was published; empty for a draft
     * @param publishedOn business day; empty for a draft
     */
    public record ReportInSight(
            long id, ReportContent content, Optional<String> number, Optional<LocalDate> publishedOn) {}
}
