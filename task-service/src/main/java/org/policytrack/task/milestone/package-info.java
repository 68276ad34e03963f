/**
 * What is to be done by a day: the first date, every move with its reason, and when it was achieved. The state is never
 * stored but follows from the day that is asked about. Used by tasks, plans and the deadline scan.
 */
@NullMarked
package org.policytrack.task.milestone;

import org.jspecify.annotations.NullMarked;
