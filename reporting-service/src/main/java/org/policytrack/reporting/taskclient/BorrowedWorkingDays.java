package org.policytrack.reporting.taskclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.policytrack.reporting.borrowed.Borrowing;
import org.policytrack.reporting.borrowed.Borrowings;
import org.policytrack.reporting.borrowed.Lender;

/** The working days of task-service. A year seen once is known while task-service is silent. */
@ApplicationScoped
public class BorrowedWorkingDays {

    private final Borrowing<WorkingYear> years;

    BorrowedWorkingDays(@RestClient TaskServiceClient tasks, Borrowings borrowings) {
        this.years = borrowings.from(new YearLender(tasks));
    }

    /**
     * The working days of the year.
     *
     * @throws org.policytrack.kit.problem.Unavailable when task-service is silent and there is no copy
     */
    public WorkingYear of(int year) {
        return years.find(String.valueOf(year)).orElseThrow().value();
    }

    /** The days of whatever years are asked for, each year borrowed once: for one piece of work, in one thread. */
    public WorkingCalendar calendar() {
        return new WorkingCalendar(this::of);
    }

    private record YearLender(TaskServiceClient tasks) implements Lender<WorkingYear> {

        @Override
        public String service() {
            return "task-service";
        }

        @Override
        public String kind() {
            return "working-days";
        }

        @Override
        public Class<WorkingYear> type() {
            return WorkingYear.class;
        }

        @Override
        public Optional<WorkingYear> fetch(String id) {
            return Optional.of(tasks.workingDays(id));
        }
    }
}
