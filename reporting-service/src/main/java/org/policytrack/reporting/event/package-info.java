/**
 * Tells open pages that something changed (动态), never what it is now: whoever hears it reads anew what it shows. The rooms
 * that change things note it here in their own transactions; milestones, flags and notices are other services' and not told.
 */
@NullMarked
package org.policytrack.reporting.event;

import org.jspecify.annotations.NullMarked;
