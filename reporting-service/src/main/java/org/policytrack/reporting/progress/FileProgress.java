package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.event.TellChange;
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
public class FileProgress {

    private final ProgressReports reports;
    private final ReportIds ids;
    private final BorrowedPlans plans;
    private final BorrowedDirectory directory;
    private final OwnEvidence evidence;
    private final Resubmission resubmission;
    private final Ledger ledger;
    private final Figures figures;
    private final TellChange tell;
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
            TellChange tell,
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
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ProgressReport file(FileProgressRequest request, Caller author) {
        Moment now = Moment.of(clock);
        hold(List.of(request), author);
        return filed(checked(request, author, now), author, now);
    }

    /**
     * Files all of them or none.
     *
     * @param pointer of the list in the body: the faults of all requests are named at once, each by its place there
     */
    @Transactional
    public List<ProgressReport> file(List<FileProgressRequest> requests, String pointer, Caller author) {
        Moment now = Moment.of(clock);
        hold(requests, author);
        List<Filing> filings = new ArrayList<>();
        List<InputFault> faults = new ArrayList<>(eachReportIsFiledOnce(requests, pointer));
        for (int i = 0; i < requests.size(); i++) {
            try {
                filings.add(checked(requests.get(i), author, now));
            } catch (InputRefused refused) {
                String place = pointer + "/" + i;
                refused.faults().forEach(fault -> faults.add(fault.within(place)));
            }
        }
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
        return filings.stream().map(filing -> filed(filing, author, now)).toList();
    }

    private static List<InputFault> eachReportIsFiledOnce(List<FileProgressRequest> requests, String pointer) {
        Set<List<Object>> seen = new HashSet<>();
        return IntStream.range(0, requests.size())
                .filter(i -> !seen.add(List.of(
                        requests.get(i).task(),
                        requests.get(i).department(),
                        requests.get(i).period())))
                .mapToObj(i -> InputFault.inBody(
                        pointer + "/" + i + "/task",
                        "named-twice",
                        requests.get(i).task()))
                .toList();
    }

    /** All that is referred to at once, in one order, before anything is looked at request by request. */
    private void hold(List<FileProgressRequest> requests, Caller author) {
        resubmission.hold(requests);
        List<String> files = requests.stream().flatMap(FileProgress::filesOf).toList();
        author.department().ifPresent(own -> evidence.refer(files, own));
    }

    private Filing checked(FileProgressRequest request, Caller author, Moment now) {
        BorrowedTask known = taskAndDepartmentAreKnown(request, author);
        onlyTheOwnDepartmentFiles(request, author);
        Task.Role role = onlyAResponsibleDepartmentFiles(request, known.task());
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
        return filing;
    }

    private ProgressReport filed(Filing filing, Caller author, Moment now) {
        ProgressReport report = new ProgressReport(ids.next(), filing, author, now);
        reports.persistAndFlush(report);
        ledger.claimed(report.reported(), now.with(author, null));
        tell.ofReport(ChangeKind.REPORT_FILED, report.plan(), report.task(), report.department(), report.id());
        audit.record(Change.done("fileProgress", "ProgressReport", report.id()).to(ProgressView.of(report)), author);
        return report;
    }

    private Set<String> referredTo(FileProgressRequest request) {
        return evidence.refer(filesOf(request).toList(), request.department());
    }

    private static Stream<String> filesOf(FileProgressRequest request) {
        return request.proofs().values().stream()
                .map(FileProgressRequest.Evidence::evidence)
                .filter(Objects::nonNull);
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
