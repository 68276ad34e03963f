/**
 * How far a reader sees. Where a plan lets departments read only their own tasks, the reading of reports and standings
 * and the filing of progress ask here. It never decides who may change anything.
 */
@NullMarked
package org.policytrack.reporting.reading;

import org.jspecify.annotations.NullMarked;
