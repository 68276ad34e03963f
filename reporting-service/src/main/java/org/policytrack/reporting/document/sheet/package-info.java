/**
 * A document as a spreadsheet (XLSX): a sheet of its text, one for each table, a data dictionary. Long tables are written
 * row by row.
 */
@NullMarked
package org.policytrack.reporting.document.sheet;

import org.jspecify.annotations.NullMarked;
