/**
 * The figures of this service that are worth watching, read from its tables for {@code /metrics}. It counts what other
 * features keep and is called by none of them; whose notice or name is among them it never tells.
 */
@NullMarked
package org.policytrack.department.figure;

import org.jspecify.annotations.NullMarked;
