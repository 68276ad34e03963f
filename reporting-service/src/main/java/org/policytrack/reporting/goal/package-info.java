/**
 * How far the headline goals of a plan are: counted from the indicators that feed them, or filed by the coordinating
 * office like a task. It only reads, and never judges with a light.
 */
@NullMarked
package org.policytrack.reporting.goal;

import org.jspecify.annotations.NullMarked;
