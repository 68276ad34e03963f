package org.policytrack.dashboard.outside;

/**
 * What is kept, in a sealed cookie of its own, while somebody signs in at the provider.
 *
 * @param state comes back with the answer, which else belongs to somebody else's sign-in
 * @param nonce stands in the ID token
 * @param verifier proves to the provider that the code is redeemed by whoever asked for it (PKCE)
 * @param redirect where the provider sends the browser back
 * @param target the address of the page that was wanted
 */
record StartedSignIn(String state, String nonce, String verifier, String redirect, String target) {}
