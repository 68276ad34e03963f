/**
 * How far a reader sees. Where a plan lets departments read only their own tasks, the lists and single reads of tasks,
 * indicators, milestones and flags ask here. It never decides who may change anything.
 */
@NullMarked
package org.policytrack.task.reading;

import org.jspecify.annotations.NullMarked;
