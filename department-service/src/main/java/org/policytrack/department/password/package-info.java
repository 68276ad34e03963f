/**
 * What a password must be and how it is kept: the rules of the two profiles, and bcrypt. Whoever sets or checks a
 * password comes here; whose it is, and when it must be changed, is not known here.
 */
@NullMarked
package org.policytrack.department.password;

import org.jspecify.annotations.NullMarked;
