/**
 * The scheduler that nobody has to remember: it walks the milestones, records one flag per rung of the reminder ladder,
 * and sends each responsible department one notice. However often and on however many instances it runs, a rung is
 * reached once; after days of standstill only the latest one is.
 */
@NullMarked
package org.policytrack.task.deadline;

import org.jspecify.annotations.NullMarked;
