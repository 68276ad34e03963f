/**
 * Whose token is believed, and what it then says: the issuers, their keys, the sessions that were ended. Nothing calls it
 * but the security layer; what a believed caller may do is decided elsewhere
 * ({@link org.policytrack.kit.caller.Permission}).
 */
@NullMarked
package org.policytrack.kit.token;

import org.jspecify.annotations.NullMarked;
