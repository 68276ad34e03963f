/**
 * Reads a plan file (YAML or JSON) into a {@link org.policytrack.task.plan.document.PlanDocument}, or refuses it with
 * every fault and its line at once. Called by the import of plans, at start and over HTTP. It never touches the
 * database, and it knows neither departments nor what a plan becomes once it is imported.
 */
@NullMarked
package org.policytrack.task.plan.document;

import org.jspecify.annotations.NullMarked;
