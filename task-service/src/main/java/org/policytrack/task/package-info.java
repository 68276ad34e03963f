/**
 * What must be done, by whom and by when: plans, tasks, indicators, milestones, and the scheduler that flags their
 * deadlines. Asks department-service who a name stands for; never judges a report.
 */
@NullMarked
package org.policytrack.task;

import org.jspecify.annotations.NullMarked;
