/**
 * Which department owes which report for a month (应报), and what became of it. The lists of who has not filed, the
 * form and the reminders ask here. It shows no contents of reports and reminds nobody itself.
 */
@NullMarked
package org.policytrack.reporting.owed;

import org.jspecify.annotations.NullMarked;
