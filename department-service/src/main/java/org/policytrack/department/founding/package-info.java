/**
 * The accounts an installation begins with: the first holder of each office, made with a one-time secret, or
 * demonstration accounts on a machine that nobody else reaches. Neither has a default password.
 */
@NullMarked
package org.policytrack.department.founding;

import org.jspecify.annotations.NullMarked;
