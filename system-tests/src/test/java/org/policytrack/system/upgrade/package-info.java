/** Upgrades of databases with rows in them, and that the migrations they went through stay what they were. */
@NullMarked
package org.policytrack.system.upgrade;

import org.jspecify.annotations.NullMarked;
