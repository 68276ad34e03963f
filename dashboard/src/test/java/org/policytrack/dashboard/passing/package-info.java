/** Tests of what needs no running application. */
@NullMarked
package org.policytrack.dashboard.passing;

import org.jspecify.annotations.NullMarked;
