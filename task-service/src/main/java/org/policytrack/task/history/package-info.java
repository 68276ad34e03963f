/**
 * Any day in the past: which day a reader asks about, and the list of what changed in a plan, when, by whom and why. Each
 * room keeps the history of its own things and answers for the day; nothing is changed here.
 */
@NullMarked
package org.policytrack.task.history;

import org.jspecify.annotations.NullMarked;
