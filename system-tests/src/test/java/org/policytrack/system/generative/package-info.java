/**
 * Requests made up from the committed contracts, valid and broken, and the judgement of their answers. It knows the
 * contracts and what earlier answers told, and nothing of the services behind them; {@code GeneratedRequestsTest} sends
 * them at the three services.
 */
@NullMarked
package org.policytrack.system.generative;

import org.jspecify.annotations.NullMarked;
