/**
 * Calls to the other services: bounded in time and number, repeated where that is safe, and left off for a while when they
 * fail. A client names its upstream and knows nothing else of it; what is served instead of an answer is up to who calls.
 */
@NullMarked
package org.policytrack.kit.upstream;

import org.jspecify.annotations.NullMarked;
