/**
 * What was accepted, and what follows from it for a task: its verified percent, and whether it is completed. Review and
 * standing ask here, so that both count the same. It never looks at what is only claimed, except to show it as such.
 */
@NullMarked
package org.policytrack.reporting.verified;

import org.jspecify.annotations.NullMarked;
