/**
 * What departments file about a task: the report, the rules by which it can be filed, and reading it. Its review is
 * the business of another package; it never counts as progress before that.
 */
@NullMarked
package org.policytrack.reporting.progress;

import org.jspecify.annotations.NullMarked;
