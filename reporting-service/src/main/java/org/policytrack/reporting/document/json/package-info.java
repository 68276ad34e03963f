/** A table of any length, or all that a document says, as JSON with its data dictionary. */
@NullMarked
package org.policytrack.reporting.document.json;

import org.jspecify.annotations.NullMarked;
