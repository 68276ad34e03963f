/**
 * How each task stands on a day: verified and claimed percent, the pace expected by then, the light and its reasons.
 * Only reads; the light is arithmetic over accepted facts and the plan's own thresholds. It never shows green for what
 * it cannot know.
 */
@NullMarked
package org.policytrack.reporting.standing;

import org.jspecify.annotations.NullMarked;
