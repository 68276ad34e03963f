/**
 * The strictness of the HTTP border: JSON without guesses, query parameters that exist, bodies below the limit.
 * It never looks at what a value means.
 */
@NullMarked
package org.policytrack.kit.http;

import org.jspecify.annotations.NullMarked;
