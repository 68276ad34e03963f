package org.policytrack.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.policytrack.task.milestone.MilestoneState;

/** The flags of what was late, for who acts upon one. */
@ApplicationScoped
public class OverdueFlags {

    private final DeadlineFlags flags;

    OverdueFlags(DeadlineFlags flags) {
        this.flags = flags;
    }

    /** The id of the milestone that was overdue when this flag was raised; empty for any other flag, and for none. */
    public Optional<String> milestoneOf(long flag) {
        return flags.findByIdOptional(flag)
                .filter(raised -> raised.state() == MilestoneState.OVERDUE)
                .map(DeadlineFlag::milestoneId);
    }
}
