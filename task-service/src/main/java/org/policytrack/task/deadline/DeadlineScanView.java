package org.policytrack.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.calendar.WorkingDays;

/**
 * What a scan did.
 *
 * @param day the business date it looked at
 * @param workingDay on a day off nothing is sent
 * @param calendarKnown whether there is a calendar of the day's year; without one the weekends decide
 * @param startedAt business time, UTC
 * @param milestonesPassedOver of how many no flag could be raised; they are looked at again the next day
 */
@Schema(name = "DeadlineScan")
record DeadlineScanView(
        long id,
        LocalDate day,
        boolean workingDay,
        boolean calendarKnown,
        Instant startedAt,
        String startedBy,
        int milestonesExamined,
        int flagsRaised,
        int milestonesPassedOver) {

    static DeadlineScanView of(DeadlineScan scan, WorkingDays calendar) {
        return new DeadlineScanView(
                scan.id(),
                scan.day(),
                calendar.isWorkingDay(scan.day()),
                calendar.hasYear(scan.day().getYear()),
                scan.startedAt(),
                scan.startedBy(),
                scan.milestonesExamined(),
                scan.flagsRaised(),
                scan.milestonesPassedOver());
    }
}
