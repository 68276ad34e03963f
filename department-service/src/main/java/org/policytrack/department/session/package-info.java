/**
 * Sessions: opened by a sign-in, renewed with refresh tokens that are good once, ended by their owner, by a change of
 * the account or by a stolen token. Who may open one is decided elsewhere.
 */
@NullMarked
package org.policytrack.department.session;

import org.jspecify.annotations.NullMarked;
