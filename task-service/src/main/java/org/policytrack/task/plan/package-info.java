/**
 * The plans: one document of work points each, with goals, sections and settings. A plan comes in as a whole or not at
 * all; afterwards dates and targets move only where they live. Uses tasks, indicators and milestones, none of which
 * knows it.
 */
@NullMarked
package org.policytrack.task.plan;

import org.jspecify.annotations.NullMarked;
