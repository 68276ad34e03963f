/**
 * The ranking of departments (晾晒): off until the coordinating office turns it on for a plan, worked out from verified
 * results only, with every term shown, and open to appeal. It never counts how often or how much somebody filed, and
 * changes nothing outside this room.
 */
@NullMarked
package org.policytrack.reporting.ranking;

import org.jspecify.annotations.NullMarked;
