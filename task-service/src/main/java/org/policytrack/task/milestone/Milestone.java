package org.policytrack.task.milestone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;

/** Something a task, measure or goal must have reached by a day. */
@Entity
public class Milestone {

    /** How many calendar days before the day to act by a milestone is due soon. */
    public static final int SOON_IN_DAYS = 30;

    @Id
    private String id;

    private String planId;
    private String belongsTo;
    private String name;
    private String wording;
    private boolean assumed;
    private LocalDate dueDate;
    private LocalDate originalDueDate;
    private LocalDate actBy;
    private int moves;
    private @Nullable Integer weight;
    private @Nullable LocalDate achievedOn;
    private long achievementSequence;

    @Version
    private long version;

    protected Milestone() {}

    /**
     * As the plan file tells it.
     *
     * @param belongsTo id of the task, measure or goal
     * @param wording the official phrase the date was read from
     * @param assumed the phrase leaves the day open
     * @param weight percent points of its owner's work; null where the plan gives none
     */
    public Milestone(
            String id,
            String planId,
            String belongsTo,
            String name,
            String wording,
            LocalDate dueDate,
            boolean assumed,
            @Nullable Integer weight,
            WorkingDays calendar) {
        this.id = id;
        this.planId = planId;
        this.belongsTo = belongsTo;
        this.name = name;
        this.wording = wording;
        this.assumed = assumed;
        this.weight = weight;
        this.originalDueDate = dueDate;
        this.dueDate = dueDate;
        this.actBy = calendar.onOrBefore(dueDate);
    }

    /** The first date stays visible, and so does the number of moves. */
    void moveTo(LocalDate newDueDate, WorkingDays calendar) {
        dueDate = newDueDate;
        actBy = calendar.onOrBefore(newDueDate);
        moves++;
    }

    /** Whether the day to act by is the one this calendar says. */
    boolean follows(WorkingDays calendar) {
        return actBy.equals(calendar.onOrBefore(dueDate));
    }

    /** Takes in a calendar that was added after the milestone. */
    void actBy(WorkingDays calendar) {
        actBy = calendar.onOrBefore(dueDate);
    }

    /**
     * What reporting-service has verified. Messages may overtake each other: the highest sequence is the last word.
     *
     * @param sequence grows with each acceptance
     * @return whether it was news
     */
    boolean achieved(LocalDate day, long sequence) {
        boolean isNews = sequence > achievementSequence;
        if (isNews) {
            achievementSequence = sequence;
            achievedOn = day;
        }
        return isNews;
    }

    /** What may change about it, as it is now. */
    MilestoneFacts facts() {
        return new MilestoneFacts(dueDate, actBy, moves, achievedOn);
    }

    public MilestoneState stateOn(LocalDate day) {
        return facts().stateOn(day);
    }

    /** Calendar days to the day to act by; negative when it has passed. */
    public long daysLeftOn(LocalDate day) {
        return facts().daysLeftOn(day);
    }

    public String id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    /** Id of the task, measure or goal. */
    public String belongsTo() {
        return belongsTo;
    }

    public String name() {
        return name;
    }

    public String wording() {
        return wording;
    }

    public boolean isAssumed() {
        return assumed;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    public LocalDate originalDueDate() {
        return originalDueDate;
    }

    /** The due date itself when it is a working day, else the last one before it. */
    public LocalDate actBy() {
        return actBy;
    }

    public int moves() {
        return moves;
    }

    Optional<Integer> weight() {
        return Optional.ofNullable(weight);
    }

    public Optional<LocalDate> achievedOn() {
        return Optional.ofNullable(achievedOn);
    }

    public boolean isAchieved() {
        return achievedOn != null;
    }

    public long version() {
        return version;
    }
}
