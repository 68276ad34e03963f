/**
 * The form as a spreadsheet: written for a department and month, and read back cell by cell. What it says goes the way
 * of every form; nothing is decided here but whether a cell says anything.
 */
@NullMarked
package org.policytrack.reporting.form.sheet;

import org.jspecify.annotations.NullMarked;
