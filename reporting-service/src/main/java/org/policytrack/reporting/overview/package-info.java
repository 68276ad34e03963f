/**
 * What the front page of a plan needs in one call (总览): goals, lights, what needs attention, milestones, a heat map and how
 * it went month by month. Only reads, and reads once for all the days it shows.
 */
@NullMarked
package org.policytrack.reporting.overview;

import org.jspecify.annotations.NullMarked;
