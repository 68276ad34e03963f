/**
 * Gives out the files of the page, and says on every answer what a browser may do with it.
 */
@NullMarked
package org.policytrack.dashboard.page;

import org.jspecify.annotations.NullMarked;
