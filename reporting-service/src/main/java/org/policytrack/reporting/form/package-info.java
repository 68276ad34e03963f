/**
 * The form (填报表) of a department for a month: everything it owes on one page, filled in with what it said last, and
 * filed in one go. It follows the rules of filing and has none of its own.
 */
@NullMarked
package org.policytrack.reporting.form;

import org.jspecify.annotations.NullMarked;
