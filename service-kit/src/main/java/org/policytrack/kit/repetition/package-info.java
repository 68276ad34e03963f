/**
 * What a failure of the database means, and transactions that are run again where that is safe: nothing of the first attempt
 * is left, or a key finds what is left of it. Used by what begins transactions; never repeats a part of one.
 */
@NullMarked
package org.policytrack.kit.repetition;

import org.jspecify.annotations.NullMarked;
