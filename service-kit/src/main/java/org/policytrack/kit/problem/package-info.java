/**
 * Refusals and how they leave a service: one exception type, one wire form (RFC 9457), worded in Chinese or
 * English. Features throw their own named {@link org.policytrack.kit.problem.Refusal}; nothing else of the kit
 * decides what is refused.
 */
@NullMarked
package org.policytrack.kit.problem;

import org.jspecify.annotations.NullMarked;
