/**
 * Staff accounts of the embedded default, and the tokens they sign in for. The rules are few but strict: only hashes
 * are kept, a refused sign-in never tells why, and the first administrator is made once with a bootstrap secret.
 */
@NullMarked
package org.policytrack.department.account;

import org.jspecify.annotations.NullMarked;
