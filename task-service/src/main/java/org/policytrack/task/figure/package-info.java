/**
 * The figures of this service that are worth watching, read from its tables for {@code /metrics}. It counts what other
 * features keep and is called by none of them; what stands in docs/operations.md it never decides about.
 */
@NullMarked
package org.policytrack.task.figure;

import org.jspecify.annotations.NullMarked;
