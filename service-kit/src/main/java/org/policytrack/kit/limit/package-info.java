/**
 * How much one sender may ask, and how slowly: by address before anything is verified, by caller once it is known who
 * asks; and how much is worked on at once, whoever asks. Kept in memory, for this instance alone. It never looks at what is asked for.
 */
@NullMarked
package org.policytrack.kit.limit;

import org.jspecify.annotations.NullMarked;
