/**
 * One run of a job however many instances there are: a scheduled method that is also marked with
 * {@link net.javacrumbs.shedlock.cdi.SchedulerLock} is passed over while another instance runs it. A lock whose holder was
 * killed is free again after {@code shedlock.defaults.lock-at-most-for}. It saves work and never guards data: a job is
 * correct without it.
 */
@NullMarked
package org.policytrack.kit.job;

import org.jspecify.annotations.NullMarked;
