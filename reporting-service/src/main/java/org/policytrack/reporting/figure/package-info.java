/**
 * The figures of this service that are worth watching, read from its tables for {@code /metrics}. It counts what other
 * features keep and is called by none of them; how far a task is it never tells.
 */
@NullMarked
package org.policytrack.reporting.figure;

import org.jspecify.annotations.NullMarked;
