/**
 * Figures of the domain as metrics: how many wait, how old the oldest is. A service names its own in a
 * {@link org.policytrack.kit.metric.FigureSource}; they are read from the database now and then, whoever scrapes how
 * often, and a database that is down makes them unknown and no scrape fail.
 */
@NullMarked
package org.policytrack.kit.metric;

import org.jspecify.annotations.NullMarked;
