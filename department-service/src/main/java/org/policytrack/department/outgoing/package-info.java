/**
 * Calls to addresses that people have named: only to networks that may be called, bounded in time and size, without
 * redirects. The rooms that deliver notices call here; nothing else of this service calls an address it was given.
 */
@NullMarked
package org.policytrack.department.outgoing;

import org.jspecify.annotations.NullMarked;
