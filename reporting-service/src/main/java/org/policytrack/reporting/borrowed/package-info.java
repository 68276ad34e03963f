/**
 * What other services own, as they last told it: kept in memory and in a table, renewed when it is read, served with
 * its age while its owner is silent. The clients of the other services borrow here; it never looks into what it keeps.
 */
@NullMarked
package org.policytrack.reporting.borrowed;

import org.jspecify.annotations.NullMarked;
