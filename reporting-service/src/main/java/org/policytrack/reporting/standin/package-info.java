/**
 * Who reviews on a day: reviewers, and whoever stands in for an absent one (代理). Review and reading ask here. It never
 * looks at a report: that nobody reviews an own one is the business of review.
 */
@NullMarked
package org.policytrack.reporting.standin;

import org.jspecify.annotations.NullMarked;
