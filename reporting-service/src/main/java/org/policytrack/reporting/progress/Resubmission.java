package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * A new report answers a returned one (重报) of the same task, department and month, and is the only one that does so
 * unless it is itself returned or withdrawn.
 */
@ApplicationScoped
class Resubmission {

    private static final List<ReviewState> STANDING = List.of(ReviewState.SUBMITTED, ReviewState.ACCEPTED);

    private final ProgressReports reports;

    Resubmission(ProgressReports reports) {
        this.reports = reports;
    }

    /** Holds what is answered, in one order whoever answers it: of two who answer the same, one waits for the other. */
    void hold(Collection<FileProgressRequest> requests) {
        requests.stream()
                .map(FileProgressRequest::answers)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(answered -> reports.findByIdOptional(answered, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Refuses with 422 what is no such report, with 409 one that was answered. Nobody else answers it meanwhile. */
    void check(FileProgressRequest request) {
        String answered = request.answers();
        if (answered != null) {
            noOtherAnswerStands(returnedOne(answered, request)
                    .orElseThrow(
                            () -> InputRefused.invalid(InputFault.inBody("/answers", "no-returned-report", answered))));
        }
    }

    private Optional<ProgressReport> returnedOne(String id, FileProgressRequest request) {
        return reports.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(report -> report.state() == ReviewState.RETURNED
                        && report.task().equals(request.task())
                        && report.department().equals(request.department())
                        && report.period().equals(request.period()));
    }

    private void noOtherAnswerStands(ProgressReport returned) {
        reports.find("answers = ?1 and state in ?2", returned.id(), STANDING)
                .firstResultOptional()
                .ifPresent(answer -> {
                    throw new ReportAlreadyAnswered(returned.id(), answer.id());
                });
    }
}
