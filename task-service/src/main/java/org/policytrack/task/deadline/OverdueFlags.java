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

    /** The flag that was raised when its milestone was overdue; empty for any other, and for none. */
    public Optional<OverdueFlag> flag(long id) {
        return flags.findByIdOptional(id)
                .filter(raised -> raised.state() == MilestoneState.OVERDUE)
                .map(raised -> new OverdueFlag(raised.milestoneId(), raised.dueDate()));
    }
}
