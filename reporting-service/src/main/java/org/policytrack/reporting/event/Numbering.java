package org.policytrack.reporting.event;

/**
 * Which numbers events have.
 *
 * @param last the highest one that was given
 * @param prunedTo the highest one of an event that is not kept any more
 */
record Numbering(long last, long prunedTo) {}
