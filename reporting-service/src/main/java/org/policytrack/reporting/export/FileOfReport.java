package org.policytrack.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.report.ReportContent;
import org.policytrack.reporting.report.ReportsInSight;
import org.policytrack.reporting.report.SeenReport;

/** A report as a file. Of one that was published the first file of each format is kept, and given out ever after. */
@ApplicationScoped
class FileOfReport {

    private final ReportsInSight reports;
    private final KeptFiles kept;
    private final Clock clock;

    FileOfReport(ReportsInSight reports, KeptFiles kept, Clock clock) {
        this.reports = reports;
        this.kept = kept;
        this.clock = clock;
    }

    Response of(long id, Form form, Caller reader, Request request) {
        SeenReport report = reports.of(reader, id);
        ReportContent content = report.content();
        ExportedFile file = new ExportedFile(
                form.format(),
                "report-" + content.plan() + "-" + content.kind() + "-" + content.period() + "-" + content.edition(),
                content.title());
        return file.answer(
                report.number().isPresent() ? kept(report, form, file) : Papers.laidOut(() -> made(report, form, file)),
                request);
    }

    /** Of many who ask first at once, one makes it. */
    private byte[] kept(SeenReport report, Form form, ExportedFile file) {
        return kept.find(report.id(), form)
                .orElseGet(() -> Papers.laidOut(() -> kept.find(report.id(), form)
                        .orElseGet(() -> kept.keep(report.id(), form, made(report, form, file)))));
    }

    private byte[] made(SeenReport report, Form form, ExportedFile file) {
        ReportDocument made = ReportDocument.of(
                report.content(),
                report.number().orElse(null),
                report.publishedOn().orElseGet(() -> LocalDate.now(clock)),
                !form.format().isPaper());
        return file.bytesOf(made.document(), made.dictionary(), form.isMarked());
    }
}
