package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.evidence.OwnEvidence;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.ledger.Ledger;
import org.policytrack.reporting.ledger.Reported;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedTask;
import org.policytrack.reporting.taskclient.Task;

/** A liaison officer files progress (填报) for the own department. */
@ApplicationScoped
class FileProgress {

    private final ProgressReports reports;
    private final ReportIds ids;
    private final BorrowedPlans plans;
    private final BorrowedDirectory directory;
    private final OwnEvidence evidence;
    private final Resubmission resubmission;
    private final Ledger ledger;
    private final Figures figures;
    private final AuditTrail audit;
    private final Clock clock;

    FileProgress(
            ProgressReports reports,
            ReportIds ids,
            BorrowedPlans plans,
            BorrowedDirectory directory,
            OwnEvidence evidence,
            Resubmission resubmission,
            Ledger ledger,
            Figures figures,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.ids = ids;
        this.plans = plans;
        this.directory = directory;
        this.evidence = evidence;
        this.resubmission = resubmission;
        this.ledger = ledger;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ProgressReport file(FileProgressRequest request, Caller author) {
        BorrowedTask known = taskAndDepartmentAreKnown(request, author);
        onlyTheOwnDepartmentFiles(request, author);
        Task.Role role = onlyAResponsibleDepartmentFiles(request, known.task());
        Moment now = Moment.of(clock);
        Filing filing = new Filing(
                request,
                known.plan(),
                known.task(),
                role,
                now.on(),
                referredTo(request),
                verifiedBefore(request, now.on()));
        FilingRules.check(filing);
        resubmission.check(request);
        ProgressReport report = new ProgressReport(ids.next(), filing, author, now);
        reports.persistAndFlush(report);
        ledger.claimed(report.reported(), now.with(author, null));
        audit.record(Change.done("fileProgress", "ProgressReport", report.id()).to(ProgressView.of(report)), author);
        return report;
    }

    private Set<String> referredTo(FileProgressRequest request) {
        List<String> files = request.proofs().values().stream()
                .map(FileProgressRequest.Evidence::evidence)
                .filter(Objects::nonNull)
                .toList();
        return evidence.refer(files, request.department());
    }

    private Map<String, BigDecimal> verifiedBefore(FileProgressRequest request, LocalDate today) {
        LocalDate spokenOf = Reported.validOn(request.period(), today);
        return request.values().isEmpty()
                ? Map.of()
                : figures.verifiedOf(request.task(), request.department(), new AsKnown(spokenOf, today));
    }

    private BorrowedTask taskAndDepartmentAreKnown(FileProgressRequest request, Caller author) {
        Optional<BorrowedTask> task =
                plans.task(request.task()).filter(Sight.of(author, Permissions.READ_STANDINGS)::includes);
        List<InputFault> faults = new ArrayList<>();
        if (task.isEmpty()) {
            faults.add(InputFault.inBody("/task", "task-unknown", request.task()));
        }
        // The caller's own was confirmed by who issued the token.
        if (!author.isOf(request.department()) && !directory.has(request.department())) {
            faults.add(InputFault.inBody("/department", "department-unknown", request.department()));
        }
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
        return task.orElseThrow();
    }

    private static void onlyTheOwnDepartmentFiles(FileProgressRequest request, Caller author) {
        if (!author.isOf(request.department())) {
            throw new NotOwnDepartment(request.department());
        }
    }

    private static Task.Role onlyAResponsibleDepartmentFiles(FileProgressRequest request, Task task) {
        return task.roleOf(request.department()).orElseThrow(() -> new NotResponsible(request.department(), task));
    }
}
