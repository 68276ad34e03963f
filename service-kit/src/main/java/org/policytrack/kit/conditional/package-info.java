/**
 * Entity tags made from versions, and the conditional requests of RFC 9110 on top of them: 304 on reads, 412 and
 * 428 on writes. Called by resources and, for the check itself, by use cases.
 */
@NullMarked
package org.policytrack.kit.conditional;

import org.jspecify.annotations.NullMarked;
