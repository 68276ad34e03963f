/**
 * The second factor: codes of an authenticator app (TOTP, RFC 6238), whose secrets are sealed at rest. Sign-in asks
 * here whether a code is right; people enrol on their own account, and a security administrator resets.
 */
@NullMarked
package org.policytrack.department.secondfactor;

import org.jspecify.annotations.NullMarked;
