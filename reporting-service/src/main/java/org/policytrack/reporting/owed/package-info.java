/**
 * Which department owes which report for a month (应报), and what became of it. The lists of who has not filed and the
 * form ask here. It shows no contents of reports and reminds nobody.
 */
@NullMarked
package org.policytrack.reporting.owed;

import org.jspecify.annotations.NullMarked;
