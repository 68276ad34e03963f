package org.policytrack.reporting.form.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.ConstraintFaults;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.form.FileForm;
import org.policytrack.reporting.form.FormFiled;
import org.policytrack.reporting.form.FormRequest;
import org.policytrack.reporting.progress.NotOwnDepartment;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;

/** A liaison officer sends the filled-in spreadsheet back: all that is filled in is filed, or nothing; and once. */
@ApplicationScoped
class FileSheet {

    private final FileForm file;
    private final FiledSheets sheets;
    private final ProgressReports reports;
    private final BorrowedPlans plans;
    private final Validator validator;
    private final ObjectMapper json;

    FileSheet(
            FileForm file,
            FiledSheets sheets,
            ProgressReports reports,
            BorrowedPlans plans,
            Validator validator,
            ObjectMapper json) {
        this.file = file;
        this.sheets = sheets;
        this.reports = reports;
        this.plans = plans;
        this.validator = validator;
        this.json = json;
    }

    /**
     * @param department which the form must be of; null for whichever it says
     * @param period which the form must be of; null for whichever it says
     * @param words in which the cells at fault are told
     */
    Outcome file(byte[] content, @Nullable String department, @Nullable YearMonth period, Caller author, Words words) {
        FilledForm form = ReadSheets.read(content, identity -> {
            theFormIsTheOneMeant(identity, department, period);
            return tasksToFileAbout(identity, author);
        });
        FormRequest request = checked(form, words);
        String hash = form.hash();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                @Nullable FiledSheet earlier = sheets.findById(hash);
                return earlier == null ? filed(hash, request, author) : repeated(earlier);
            });
        } catch (InputRefused refused) {
            throw form.refusal(refused.faults(), words);
        } catch (SameMeanwhile onAnotherThread) {
            return QuarkusTransaction.requiringNew()
                    .call(() ->
                            repeated(Optional.ofNullable(sheets.findById(hash)).orElseThrow()));
        }
    }

    private static void theFormIsTheOneMeant(
            FormIdentity identity, @Nullable String department, @Nullable YearMonth period) {
        if (department != null && !department.equals(identity.department())) {
            throw SheetRefused.ofAnotherDepartment(identity.department(), department);
        }
        if (period != null && !period.equals(identity.period())) {
            throw SheetRefused.ofAnotherPeriod(identity.period(), period);
        }
    }

    private List<Task> tasksToFileAbout(FormIdentity identity, Caller author) {
        if (!author.isOf(identity.department())) {
            throw new NotOwnDepartment(identity.department());
        }
        return plans.plan(identity.plan()).orElseThrow(SheetRefused::changed).value().tasks().stream()
                .filter(task -> task.roleOf(identity.department()).isPresent())
                .toList();
    }

    private FormRequest checked(FilledForm form, Words words) {
        if (form.isEmpty() && form.faults().isEmpty()) {
            throw SheetRefused.nothingFilledIn();
        }
        FormRequest request = request(form);
        Set<ConstraintViolation<FormRequest>> violations = validator.validate(request);
        List<InputFault> faults = form.isEmpty() || violations.isEmpty()
                ? List.of()
                : ConstraintFaults.of(new ConstraintViolationException(violations))
                        .faults();
        if (!form.faults().isEmpty() || !faults.isEmpty()) {
            throw form.refusal(faults, words);
        }
        return request;
    }

    private FormRequest request(FilledForm form) {
        try {
            return json.treeToValue(form.content(), FormRequest.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Outcome filed(String hash, FormRequest request, Caller author) {
        FiledSheet sheet = new FiledSheet(hash);
        try {
            sheets.take(sheet);
        } catch (FiledSheets.FiledMeanwhile taken) {
            throw new SameMeanwhile(taken);
        }
        List<ProgressReport> filed = file.file(request, author);
        sheet.filedAs(filed.stream().map(ProgressReport::id).toList());
        return new Outcome(true, FormFiled.of(filed));
    }

    /** What became of the reports since is told too. */
    private Outcome repeated(FiledSheet sheet) {
        List<String> ids = sheet.reports();
        List<ProgressReport> first = reports.list("id in ?1", ids).stream()
                .sorted(Comparator.comparingInt(report -> ids.indexOf(report.id())))
                .toList();
        return new Outcome(false, FormFiled.of(first));
    }

    /**
     * What came of it.
     *
     * @param isNew false when the same content had been filed before
     */
    record Outcome(boolean isNew, FormFiled filed) {}

    private static final class SameMeanwhile extends RuntimeException {

        SameMeanwhile(Throwable cause) {
            super(cause);
        }
    }
}
