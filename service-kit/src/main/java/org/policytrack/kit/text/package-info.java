/** Texts that must fit where they are kept. */
@NullMarked
package org.policytrack.kit.text;

import org.jspecify.annotations.NullMarked;
