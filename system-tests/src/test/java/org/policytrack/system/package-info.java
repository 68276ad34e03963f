/**
 * The three packaged services as processes of their own, on real databases: what they do together, and what is left
 * when one of them is killed.
 */
@NullMarked
package org.policytrack.system;

import org.jspecify.annotations.NullMarked;
