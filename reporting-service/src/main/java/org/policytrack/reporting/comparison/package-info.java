/**
 * What moved in a plan between two days (对比): lights, status, percents, figures, dates, targets and settings, each with
 * who did it and why, or that only the day passed. Only reads; it shows nothing of reports that were not accepted.
 */
@NullMarked
package org.policytrack.reporting.comparison;

import org.jspecify.annotations.NullMarked;
