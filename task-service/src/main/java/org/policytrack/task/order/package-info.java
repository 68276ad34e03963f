/**
 * Supervision orders (督办单): what the coordinating office demands of a department about something late or at risk, by
 * a day, with a number of its own. The department replies; the office returns the reply or closes the order. Every step
 * is on record and told by notice. An order never changes a date, a figure or a light.
 */
@NullMarked
package org.policytrack.task.order;

import org.jspecify.annotations.NullMarked;
