/**
 * All that became known of a plan, with the days: reports, achievements and figures, read once to answer for any of its
 * days. Standings, comparisons and the overview ask here; nothing is decided and nothing is written.
 */
@NullMarked
package org.policytrack.reporting.history;

import org.jspecify.annotations.NullMarked;
