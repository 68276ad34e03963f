/**
 * Many reports accepted at once (批量审核), when they only repeat figures that were accepted before. Each goes through
 * the same acceptance as one by itself, in a transaction of its own.
 */
@NullMarked
package org.policytrack.reporting.bulk;

import org.jspecify.annotations.NullMarked;
