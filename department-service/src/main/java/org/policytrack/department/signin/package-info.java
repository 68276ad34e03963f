/**
 * Signing in, staying signed in, signing out. A refused sign-in never tells why; who must first change a password or
 * enrol a second factor gets a token without roles.
 */
@NullMarked
package org.policytrack.department.signin;

import org.jspecify.annotations.NullMarked;
