package org.policytrack.task.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** One milestone as it is read, with every move of its due date. */
@ApplicationScoped
class ShowMilestone {

    private final DueDateChanges changes;
    private final Clock clock;

    ShowMilestone(DueDateChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    MilestoneView on(LocalDate day, Milestone milestone) {
        return MilestoneView.of(milestone, changes.of(milestone.id()), day);
    }

    MilestoneView today(Milestone milestone) {
        return on(LocalDate.now(clock), milestone);
    }
}
