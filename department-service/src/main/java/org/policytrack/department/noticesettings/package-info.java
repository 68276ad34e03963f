/**
 * How departments and persons want to be told: by mail or not, in a weekly digest, at which hours. They decide for
 * themselves; those who deliver ask here. What is not set is as the defaults say, so a row need not exist.
 */
@NullMarked
package org.policytrack.department.noticesettings;

import org.jspecify.annotations.NullMarked;
