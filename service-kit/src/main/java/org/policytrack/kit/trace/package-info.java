/** What traces may hold. Quarkus makes the spans and sends them where {@code tracker.traces.endpoint} says, or nowhere. */
@NullMarked
package org.policytrack.kit.trace;

import org.jspecify.annotations.NullMarked;
