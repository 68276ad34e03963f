/**
 * The two clocks: business time, which may be shifted to another day, and real time for tokens, retries and
 * caches. Nothing else reads the system's time. In a demonstration a request may say on which past business day it
 * happens; what it sets going and tells other services belongs to that day too.
 */
@NullMarked
package org.policytrack.kit.clock;

import org.jspecify.annotations.NullMarked;
