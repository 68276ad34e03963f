/**
 * The way of a notice out of the house: one row for each notice, channel and target, made in the transaction of the
 * notice and sent afterwards, outside any transaction, until the receiver has taken it or it is given up. Notices call
 * here when they are sent; this room never decides what a notice says.
 */
@NullMarked
package org.policytrack.department.delivery;

import org.jspecify.annotations.NullMarked;
