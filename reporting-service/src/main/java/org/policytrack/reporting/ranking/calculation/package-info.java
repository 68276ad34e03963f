/**
 * The arithmetic of the ranking (晾晒): from what departments are responsible for and what was verified of it to scores,
 * places and what would change them. It reads nothing and knows no clock: the same input gives the same answer.
 */
@NullMarked
package org.policytrack.reporting.ranking.calculation;

import org.jspecify.annotations.NullMarked;
