/**
 * Work that is done soon after it was asked for, round by round: the outbox, the seals of the audit and what open pages are
 * told ask for a round after each commit, and their schedules ask for what others left behind.
 */
@NullMarked
package org.policytrack.kit.round;

import org.jspecify.annotations.NullMarked;
