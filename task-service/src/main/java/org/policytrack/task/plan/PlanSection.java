package org.policytrack.task.plan;

import jakarta.persistence.Embeddable;

/** A section of a plan. */
@Embeddable
record PlanSection(int number, String title) {}
