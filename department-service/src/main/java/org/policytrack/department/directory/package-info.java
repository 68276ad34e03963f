/**
 * The departments and groups, under every name by which they are called. Little can go wrong here, so a resource works
 * on its repository directly. A department is retired, never deleted: others keep its code.
 */
@NullMarked
package org.policytrack.department.directory;

import org.jspecify.annotations.NullMarked;
