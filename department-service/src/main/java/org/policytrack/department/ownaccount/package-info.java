/**
 * What a signed-in person does with their own account: read it, change its password, enrol a second factor. It needs a
 * living session of an embedded account and no role, so that somebody who must do one of these first can.
 */
@NullMarked
package org.policytrack.department.ownaccount;

import org.jspecify.annotations.NullMarked;
