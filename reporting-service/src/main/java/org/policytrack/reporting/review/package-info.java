/**
 * What becomes of a report: another person accepts or returns it, or its author withdraws it. Acceptance is where a
 * claim becomes progress, so it is here that task-service and the author are told. It never changes what was filed.
 */
@NullMarked
package org.policytrack.reporting.review;

import org.jspecify.annotations.NullMarked;
