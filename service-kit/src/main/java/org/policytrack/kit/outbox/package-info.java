/**
 * What crosses a service border and must not get lost: written in the caller's transaction, delivered at least
 * once afterwards. Features add messages and supply a {@link org.policytrack.kit.outbox.OutboxRoute} per
 * destination; the receiver makes it exactly once by the message's key.
 */
@NullMarked
package org.policytrack.kit.outbox;

import org.jspecify.annotations.NullMarked;
