package org.policytrack.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a scan did.
 *
 * @param day the business date it looked at
 * @param startedAt business time, UTC
 */
@Schema(name = "DeadlineScan")
record DeadlineScanView(
        long id, LocalDate day, Instant startedAt, String startedBy, int milestonesExamined, int flagsRaised) {

    static DeadlineScanView of(DeadlineScan scan) {
        return new DeadlineScanView(
                scan.id(),
                scan.day(),
                scan.startedAt(),
                scan.startedBy(),
                scan.milestonesExamined(),
                scan.flagsRaised());
    }
}
