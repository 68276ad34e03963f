/** What traces may hold, as in the services. */
@NullMarked
package org.policytrack.dashboard.trace;

import org.jspecify.annotations.NullMarked;
