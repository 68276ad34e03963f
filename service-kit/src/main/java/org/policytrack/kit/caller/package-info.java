/**
 * Who calls: the verified token turned into a {@link org.policytrack.kit.caller.Caller} with roles and a
 * department. The one place that knows which issuers are trusted. It never decides what a caller may do; features
 * name that as a {@link org.policytrack.kit.caller.Permission}.
 */
@NullMarked
package org.policytrack.kit.caller;

import org.jspecify.annotations.NullMarked;
