package org.policytrack.task.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How it goes on with a milestone that is not achieved, seen from a day.
 *
 * @param reminder what it sends on that day, if anything
 * @param nextOn the next day after it on which it sends something
 */
record Outlook(String milestone, Optional<Reminder> reminder, LocalDate nextOn) {}
