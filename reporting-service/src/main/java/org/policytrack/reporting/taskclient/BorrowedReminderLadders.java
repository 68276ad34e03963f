package org.policytrack.reporting.taskclient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.borrowed.Borrowing;
import org.policytrack.reporting.borrowed.Borrowings;
import org.policytrack.reporting.borrowed.Lender;

/** The reminder ladders of task-service. One seen once is known while task-service is silent. */
@ApplicationScoped
public class BorrowedReminderLadders {

    private final Borrowing<ReminderLadder> ladders;

    BorrowedReminderLadders(@RestClient TaskServiceClient tasks, Borrowings borrowings) {
        this.ladders = borrowings.from(new LadderLender(tasks));
    }

    /**
     * The plan's; the usual one where task-service, of an earlier version, has none.
     *
     * @throws org.policytrack.kit.problem.Unavailable when task-service is silent and there is no copy
     */
    public ReminderLadder of(String plan) {
        return ladders.find(plan).map(Borrowed::value).orElse(ReminderLadder.USUAL);
    }

    private record LadderLender(TaskServiceClient tasks) implements Lender<ReminderLadder> {

        private static final int NOT_FOUND = 404;

        @Override
        public String service() {
            return "task-service";
        }

        @Override
        public String kind() {
            return "reminder-ladder";
        }

        @Override
        public Class<ReminderLadder> type() {
            return ReminderLadder.class;
        }

        @Override
        public Optional<ReminderLadder> fetch(String id) {
            try {
                return Optional.of(tasks.reminderLadder(id));
            } catch (WebApplicationException refused) {
                if (refused.getResponse().getStatus() == NOT_FOUND) {
                    return Optional.empty();
                }
                throw refused;
            }
        }
    }
}
