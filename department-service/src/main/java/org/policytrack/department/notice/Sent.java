package org.policytrack.department.notice;

/**
 * What came of sending.
 *
 * @param notice the notice the department has now of that occasion
 * @param isNew whether it was made by this sending
 */
record Sent(Notice notice, boolean isNew) {}
