/** Plans are held, so that of several who decide or send at once each sees what the one before did. A mechanism. */
@NullMarked
package org.policytrack.reporting.holding;

import org.jspecify.annotations.NullMarked;
