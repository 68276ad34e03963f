/**
 * POST requests that may safely be sent again: the first result is stored in the transaction of the work itself
 * and answered to every repetition of the same key. It never stores a refusal, because a refusal changed nothing.
 */
@NullMarked
package org.policytrack.kit.idempotency;

import org.jspecify.annotations.NullMarked;
