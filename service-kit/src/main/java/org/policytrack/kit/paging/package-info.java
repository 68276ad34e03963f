/**
 * Lists in pages of a stable order, with an opaque cursor. Repositories use the cursor's keys, resources answer
 * the page with its Link header.
 */
@NullMarked
package org.policytrack.kit.paging;

import org.jspecify.annotations.NullMarked;
