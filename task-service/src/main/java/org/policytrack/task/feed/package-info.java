/**
 * Calendar feeds (日历订阅): the deadlines of a plan, a department or a person as events that any calendar program
 * subscribes to. Such a program cannot sign in, so its address carries a secret of its own, which shows what its maker
 * may see and is revoked without touching anything else. It never changes a date, and knows nothing of reminders.
 */
@NullMarked
package org.policytrack.task.feed;

import org.jspecify.annotations.NullMarked;
