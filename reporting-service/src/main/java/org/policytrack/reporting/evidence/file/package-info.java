/**
 * What a file is, told by its content alone, and what it may be called. The use cases of evidence call it; it never
 * unpacks more of a file than says what it is.
 */
@NullMarked
package org.policytrack.reporting.evidence.file;

import org.jspecify.annotations.NullMarked;
