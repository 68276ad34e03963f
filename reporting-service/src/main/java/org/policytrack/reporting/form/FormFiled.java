package org.policytrack.reporting.form;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressView;

/**
 * What a form was filed as.
 *
 * @param items one report for each task, in the order of the form
 */
@Schema(name = "FormFiled")
public record FormFiled(List<ProgressView> items) {

    public static FormFiled of(Collection<ProgressReport> reports) {
        return new FormFiled(reports.stream().map(ProgressView::of).toList());
    }

    /** Where they are read, with whatever else the department filed for that month. */
    public URI location() {
        ProgressView first = items.getFirst();
        return URI.create("/api/v1/progress-reports?department="
                + URLEncoder.encode(first.department(), StandardCharsets.UTF_8) + "&period=" + first.period());
    }
}
