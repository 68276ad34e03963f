/**
 * Failures that pass: what the database could not take now, and may take the next time. For work that nobody else would
 * ask for again; a request is answered that it may come again instead.
 */
@NullMarked
package org.policytrack.task.momentary;

import org.jspecify.annotations.NullMarked;
