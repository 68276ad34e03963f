/**
 * Reminders (提醒) of reports: departments are told what they still owe for a month, reviewers what waits too long for
 * them. However often and on however many instances it is looked for, each reminder is sent once. Who is behind a role,
 * and how a notice reaches them, is department-service's business; this room decides what is said, to which departments
 * and when.
 */
@NullMarked
package org.policytrack.reporting.reminder;

import org.jspecify.annotations.NullMarked;
