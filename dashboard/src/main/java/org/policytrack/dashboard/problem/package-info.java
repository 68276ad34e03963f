/**
 * What is refused here and in which words, in the form the services use (RFC 9457). What a service refuses never comes
 * through here.
 */
@NullMarked
package org.policytrack.dashboard.problem;

import org.jspecify.annotations.NullMarked;
