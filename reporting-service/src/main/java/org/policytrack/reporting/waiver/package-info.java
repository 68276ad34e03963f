/**
 * What the coordinating office has waived (豁免): contributions that a task may be completed without, targets it may be
 * completed below. This room keeps them and says which are in force on a day; {@code review} grants and revokes them.
 */
@NullMarked
package org.policytrack.reporting.waiver;

import org.jspecify.annotations.NullMarked;
