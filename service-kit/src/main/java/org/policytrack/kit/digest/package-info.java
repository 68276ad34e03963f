/** What contents are told apart by. Depends on nothing else of the kit. */
@NullMarked
package org.policytrack.kit.digest;

import org.jspecify.annotations.NullMarked;
