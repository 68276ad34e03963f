/** What a line of the log may look like. */
@NullMarked
package org.policytrack.dashboard.log;

import org.jspecify.annotations.NullMarked;
