/** What waits for review (待审), the oldest first. It only reads; deciding is the business of review. */
@NullMarked
package org.policytrack.reporting.queue;

import org.jspecify.annotations.NullMarked;
