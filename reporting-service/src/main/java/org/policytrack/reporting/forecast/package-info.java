/**
 * When a figure will be reached if it goes on as it did. Standings ask. It is arithmetic on accepted points, knows
 * neither tasks nor reports, and says so where there are too few points.
 */
@NullMarked
package org.policytrack.reporting.forecast;

import org.jspecify.annotations.NullMarked;
