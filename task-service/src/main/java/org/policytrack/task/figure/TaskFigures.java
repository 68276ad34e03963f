package org.policytrack.task.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.metric.Figure;
import org.policytrack.kit.metric.FigureQueries;
import org.policytrack.kit.metric.FigureSource;
import org.policytrack.task.milestone.MilestoneState;

/** Milestones, their deadlines, and whether somebody looks at these. */
@ApplicationScoped
class TaskFigures implements FigureSource {

    private static final List<String> STATES_OF_FLAGS = Stream.of(
                    MilestoneState.DUE_SOON, MilestoneState.DUE_TODAY, MilestoneState.OVERDUE)
            .map(MilestoneState::name)
            .toList();

    private final FigureQueries queries;
    private final WorkingDays calendar;
    private final Clock clock;
    private final InstantSource now;

    TaskFigures(FigureQueries queries, WorkingDays calendar, Clock clock, @RealTime InstantSource now) {
        this.queries = queries;
        this.calendar = calendar;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.by(
                        "state",
                        STATES_OF_FLAGS,
                        "policytrack.deadline.flags.open",
                        "Deadline flags of milestones not achieved yet, by the state in which they were raised",
                        () -> queries.numbers("SELECT f.state, COUNT(*) FROM milestone m"
                                + " JOIN deadline_flag f ON f.milestone_id = m.id AND f.act_by = m.act_by"
                                + " WHERE m.achieved_on IS NULL GROUP BY f.state")),
                Figure.of(
                        "policytrack.milestones.overdue",
                        "Milestones whose due date has passed and that are not achieved",
                        () -> queries.number(
                                "SELECT COUNT(*) FROM milestone WHERE achieved_on IS NULL AND due_date < ?", today())),
                Figure.of(
                        "policytrack.deadline.scan.age.seconds",
                        "How long ago a deadline scan was begun, by whichever instance; infinite where none ever was",
                        this::ageOfScan),
                Figure.of(
                        "policytrack.deadline.milestones.unscanned",
                        "Milestones that the scan of this working day has still to look at; on a day off there are none",
                        this::unscanned));
    }

    /** As the lock of the scan tells it; each instance leaves it there. */
    private double ageOfScan() {
        return queries
                .rows("SELECT locked_at FROM shedlock WHERE name = 'deadline-scan'", row -> row.getTimestamp(1))
                .stream()
                .map(Timestamp::toInstant)
                .mapToDouble(at -> Duration.between(at, now.instant()).toSeconds())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double unscanned() {
        return calendar.isWorkingDay(today())
                ? queries.number("SELECT COUNT(*) FROM deadline_watch WHERE next_on <= ?", today())
                : 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
