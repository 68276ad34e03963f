/**
 * How well the field does that a plan is for, in the four dimensions that the official text demands of the year (三、2):
 * the indicators of the plan that speak of each, weighed as the coordinating office decides. Annual reports ask here; a
 * dimension that nothing was measured of has no score, and nothing is ever guessed.
 */
@NullMarked
package org.policytrack.reporting.evaluation;

import org.jspecify.annotations.NullMarked;
