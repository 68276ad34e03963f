/**
 * The two clocks: business time, which may be shifted to another day, and real time for tokens, retries and
 * caches. Nothing else reads the system's time.
 */
@NullMarked
package org.policytrack.kit.clock;

import org.jspecify.annotations.NullMarked;
