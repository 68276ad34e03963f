package org.policytrack.reporting.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.ledger.Reported;
import org.policytrack.reporting.standin.Reviewer;
import org.policytrack.reporting.taskclient.Task;

/** What a department said about a task for a month, and what became of it. What was filed never changes. */
@Entity
public class ProgressReport {

    @Id
    private String id;

    private String plan;
    private String task;
    private String department;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Task.Role role;

    private String period;
    private int percentComplete;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WorkStatus status;

    private String achievements;
    private @Nullable String problems;
    private @Nullable String nextSteps;
    private @Nullable String answers;
    private String author;
    private Instant filedAt;
    private LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewState state = ReviewState.SUBMITTED;

    private @Nullable Instant decidedAt;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable String decidedFor;
    private @Nullable String reason;
    private boolean isAcceptedWithinDepartment;
    private @Nullable Long sequence;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "progress_report_value", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportedValue> indicatorValues = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "progress_report_achievement", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportedAchievement> milestonesAchieved = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "progress_report_evidence", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportedEvidence> evidence = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "progress_report_field_reason", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<FieldReason> fieldReasons = new ArrayList<>();

    protected ProgressReport() {}

    ProgressReport(String id, Filing filing, Caller author, Moment filed) {
        FileProgressRequest request = filing.request();
        this.id = id;
        this.plan = filing.plan().id();
        this.task = filing.task().id();
        this.department = request.department();
        this.role = filing.role();
        this.period = request.period().toString();
        this.percentComplete = request.percentComplete();
        this.status = request.status();
        this.achievements = request.achievements();
        this.problems = request.problems();
        this.nextSteps = request.nextSteps();
        this.answers = request.answers();
        this.author = author.username();
        this.filedAt = filed.at();
        this.filedOn = filed.on();
        request.values().forEach(this::take);
        request.achievementsOfMilestones().forEach(this::take);
    }

    private void take(FileProgressRequest.IndicatorValue value) {
        indicatorValues.add(
                new ReportedValue(value.indicator(), value.value(), value.saysWhy() ? value.reason() : null));
        value.proofs().forEach(proof -> take(value.indicator(), proof));
    }

    private void take(FileProgressRequest.MilestoneAchieved achieved) {
        milestonesAchieved.add(new ReportedAchievement(achieved.milestone(), achieved.achievedOn()));
        achieved.proofs().forEach(proof -> take(achieved.milestone(), proof));
    }

    private void take(String subject, FileProgressRequest.Evidence proof) {
        evidence.add(new ReportedEvidence(subject, proof.title(), proof.link(), proof.evidence()));
    }

    /**
     * From now on it counts.
     *
     * @param acceptance its number among the acceptances of the task
     */
    public void acceptedBy(Reviewer reviewer, long acceptance, Moment moment) {
        decide(ReviewState.ACCEPTED, reviewer.caller(), moment);
        decidedFor = reviewer.inPlaceOf().orElse(null);
        sequence = acceptance;
        isAcceptedWithinDepartment = reviewer.caller().isOf(department);
    }

    public void returnedBy(Reviewer reviewer, String why, List<FieldReason> fields, Moment moment) {
        decide(ReviewState.RETURNED, reviewer.caller(), moment);
        decidedFor = reviewer.inPlaceOf().orElse(null);
        reason = why;
        fieldReasons.addAll(fields);
    }

    public void withdrawnBy(Caller withdrawer, Moment moment) {
        decide(ReviewState.WITHDRAWN, withdrawer, moment);
    }

    private void decide(ReviewState next, Caller decider, Moment moment) {
        state = state.movedTo(next);
        decidedBy = decider.username();
        decidedAt = moment.at();
        decidedOn = moment.on();
    }

    public boolean isBy(Caller caller) {
        return author.equals(caller.username());
    }

    /** Whether who decides is its author, or stands in for its author. */
    public boolean isOwnOf(Reviewer reviewer) {
        return isBy(reviewer.caller())
                || reviewer.inPlaceOf().filter(author::equals).isPresent();
    }

    public boolean isOfTheLead() {
        return role == Task.Role.LEAD;
    }

    /** What it says of indicators, for the ledger. */
    public Reported reported() {
        return new Reported(
                id,
                plan,
                task,
                department,
                role,
                period(),
                filedOn,
                author,
                indicatorValues.stream()
                        .map(value -> new Reported.Figure(
                                value.indicator(),
                                value.reportedValue(),
                                value.reason(),
                                evidenceOf(value.indicator()).size()))
                        .toList());
    }

    public String id() {
        return id;
    }

    public String plan() {
        return plan;
    }

    public String task() {
        return task;
    }

    public String department() {
        return department;
    }

    Task.Role role() {
        return role;
    }

    public YearMonth period() {
        return YearMonth.parse(period);
    }

    public int percentComplete() {
        return percentComplete;
    }

    public WorkStatus status() {
        return status;
    }

    String achievements() {
        return achievements;
    }

    Optional<String> problems() {
        return Optional.ofNullable(problems);
    }

    Optional<String> nextSteps() {
        return Optional.ofNullable(nextSteps);
    }

    public Optional<String> answers() {
        return Optional.ofNullable(answers);
    }

    public String author() {
        return author;
    }

    Instant filedAt() {
        return filedAt;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    public ReviewState state() {
        return state;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<String> decidedFor() {
        return Optional.ofNullable(decidedFor);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    boolean isAcceptedWithinDepartment() {
        return isAcceptedWithinDepartment;
    }

    /** Why it was returned, as far as single fields are concerned, in the reviewer's order. */
    public List<FieldReason> fieldReasons() {
        return fieldReasons;
    }

    public Optional<Long> sequence() {
        return Optional.ofNullable(sequence);
    }

    public long version() {
        return version;
    }

    public List<ReportedValue> indicatorValues() {
        return indicatorValues;
    }

    public List<ReportedAchievement> milestonesAchieved() {
        return milestonesAchieved;
    }

    List<ReportedEvidence> evidenceOf(String subject) {
        return evidence.stream()
                .filter(proof -> proof.subject().equals(subject))
                .toList();
    }
}
