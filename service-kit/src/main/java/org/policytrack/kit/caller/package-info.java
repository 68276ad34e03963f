/**
 * Who calls: the verified token turned into a {@link org.policytrack.kit.caller.Caller} with roles and a
 * department. It never decides whose token is believed, nor what a caller may do; features name that as a
 * {@link org.policytrack.kit.caller.Permission}.
 */
@NullMarked
package org.policytrack.kit.caller;

import org.jspecify.annotations.NullMarked;
