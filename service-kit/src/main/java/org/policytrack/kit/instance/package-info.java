/**
 * The instances of a service that share its database: which there are, and whether this is the only one that can change
 * anything (decision 35).
 */
@NullMarked
package org.policytrack.kit.instance;

import org.jspecify.annotations.NullMarked;
