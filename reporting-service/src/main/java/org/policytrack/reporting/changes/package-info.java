/**
 * What a report says differently from an earlier one of the same department: from the returned one that it answers, or
 * from the one accepted last. Reviewers read it, the queue and acceptance in bulk ask here. It never decides anything.
 */
@NullMarked
package org.policytrack.reporting.changes;

import org.jspecify.annotations.NullMarked;
