/** Tells the working days (工作日) of a year, and whether there is a calendar of it. */
@NullMarked
package org.policytrack.task.calendar;

import org.jspecify.annotations.NullMarked;
