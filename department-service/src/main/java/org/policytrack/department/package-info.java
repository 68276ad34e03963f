/**
 * Who: the departments, the accounts of their staff, and what is sent to them. This service asks no other, and does not
 * know what a task is.
 */
@NullMarked
package org.policytrack.department;

import org.jspecify.annotations.NullMarked;
