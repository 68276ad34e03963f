/**
 * Guessing is made slow: failures are counted per name that was tried, whether or not there is such an account, in the
 * database, so that neither a restart nor another instance forgets. Whoever checks a password or a code asks here
 * first; whether it was right is not known here.
 */
@NullMarked
package org.policytrack.department.lockout;

import org.jspecify.annotations.NullMarked;
