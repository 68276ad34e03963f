/**
 * The figures tasks are measured by: what they are and which target they have. A target moves only with a reason. What
 * was reached is not known here; reporting-service keeps that ledger.
 */
@NullMarked
package org.policytrack.task.indicator;

import org.jspecify.annotations.NullMarked;
