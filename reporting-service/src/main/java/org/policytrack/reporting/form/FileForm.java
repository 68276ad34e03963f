package org.policytrack.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.progress.FileProgress;
import org.policytrack.reporting.progress.NotOwnDepartment;
import org.policytrack.reporting.progress.ProgressReport;

/** A liaison officer files a whole form for the own department: all of it, or nothing. */
@ApplicationScoped
public class FileForm {

    private static final String REPORTS = "/reports";
    private static final Pattern PERIOD_OF_A_REPORT = Pattern.compile(REPORTS + "/\\d+/period");

    private final FileProgress file;

    FileForm(FileProgress file) {
        this.file = file;
    }

    /** The new reports, in the order of the form. */
    @Transactional
    public List<ProgressReport> file(FormRequest form, Caller author) {
        if (!author.isOf(form.department())) {
            throw new NotOwnDepartment(form.department());
        }
        try {
            return file.file(form.requests(), REPORTS, author);
        } catch (InputRefused refused) {
            throw InputRefused.invalid(refused.faults().stream()
                    .map(FileForm::whereTheFormHasIt)
                    .distinct()
                    .toList());
        }
    }

    /** All reports have the period of the form, which says it once. */
    private static InputFault whereTheFormHasIt(InputFault fault) {
        return PERIOD_OF_A_REPORT.matcher(fault.name()).matches()
                ? InputFault.inBody("/period", fault.code(), fault.facts().toArray())
                : fault;
    }
}
