/**
 * Signing in at another identity provider (OpenID Connect, authorization code with PKCE). Opens sessions; never asked by
 * them but through their {@code Issuer}.
 */
@NullMarked
package org.policytrack.dashboard.outside;

import org.jspecify.annotations.NullMarked;
