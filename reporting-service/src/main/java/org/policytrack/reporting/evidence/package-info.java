/**
 * The files that prove what a report says (佐证材料): taken in, recorded, given out to who may read such a report, checked
 * and removed again when no report came to refer to them. Reporters and readers call it, and {@code progress} when a
 * report refers to evidence. It never changes a file and never decides what a file proves.
 */
@NullMarked
package org.policytrack.reporting.evidence;

import org.jspecify.annotations.NullMarked;
