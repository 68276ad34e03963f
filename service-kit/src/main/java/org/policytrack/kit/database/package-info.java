/**
 * What the databases this system runs on have in common. Configured by name, called by nobody.
 */
@NullMarked
package org.policytrack.kit.database;

import org.jspecify.annotations.NullMarked;
