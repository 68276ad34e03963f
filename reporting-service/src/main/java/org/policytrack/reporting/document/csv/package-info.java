/** A table, or all that a document says, as CSV (RFC 4180) for other programs. */
@NullMarked
package org.policytrack.reporting.document.csv;

import org.jspecify.annotations.NullMarked;
