/**
 * The reminder ladder (提醒阶梯) of a plan: how many days before and how often after a date somebody is reminded, and from
 * when on a head of department and the coordinating office are. The deadline scan climbs it, and reporting-service reads
 * it; it sends nothing itself.
 */
@NullMarked
package org.policytrack.task.ladder;

import org.jspecify.annotations.NullMarked;
