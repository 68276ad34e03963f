/** Tests of what needs no running application. */
@NullMarked
package org.policytrack.dashboard.session;

import org.jspecify.annotations.NullMarked;
