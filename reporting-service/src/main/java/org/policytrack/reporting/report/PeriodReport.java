package org.policytrack.reporting.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.Occasion;

/** A report of a plan for a period, in one of its editions. What it says is composed while it is a draft, then kept. */
@Entity
class PeriodReport {

    private static final int FIRST_EDITION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String plan;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReportKind kind;

    private String period;
    private LocalDate lastDay;
    private @Nullable LocalDate knownAt;
    private int edition;
    private @Nullable Long corrects;
    private @Nullable Long correctedBy;
    private @Nullable String changes;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReportState state = ReportState.DRAFT;

    private @Nullable Integer numberYear;
    private @Nullable Integer numberInYear;
    private @Nullable String contentHash;
    private String draftedBy;
    private Instant draftedAt;
    private @Nullable LocalDate dueOn;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable LocalDate publishedOn;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawalReason;

    /** What there is one draft of at a time; null once it is none any more. */
    @SuppressWarnings("UnusedVariable") // the database keeps it unique
    private @Nullable String draftOf;

    /** What is published once; null while it is not. */
    @SuppressWarnings("UnusedVariable") // the database keeps it unique
    private @Nullable String editionOf;

    /** What a schedule makes one draft of, whatever becomes of it; null where a person began it. */
    @SuppressWarnings("UnusedVariable") // the database keeps it unique
    private @Nullable String scheduledOf;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "period_report_highlight", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Column(name = "task")
    private List<String> highlights = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "period_report_text", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<SectionText> texts = new ArrayList<>();

    protected PeriodReport() {}

    private PeriodReport(String plan, ReportPeriod period, int edition, @Nullable LocalDate knownAt, Occasion drafted) {
        this.plan = plan;
        this.kind = period.kind();
        this.period = period.text();
        this.lastDay = period.last();
        this.edition = edition;
        this.knownAt = knownAt;
        this.draftedBy = drafted.by();
        this.draftedAt = drafted.at();
        this.draftOf = keyOf(plan, period);
    }

    private static String keyOf(String plan, ReportPeriod period) {
        return plan + "/" + period.kind() + "/" + period.text();
    }

    /**
     * A draft of a period of which nothing is out.
     *
     * @param lastEdition that was published and withdrawn; empty where none ever was
     * @param knownAt null for the day it tells of
     */
    static PeriodReport drafted(
            String plan,
            ReportPeriod period,
            Optional<Integer> lastEdition,
            @Nullable LocalDate knownAt,
            Occasion drafted) {
        int edition = lastEdition.map(last -> last + 1).orElse(FIRST_EDITION);
        return new PeriodReport(plan, period, edition, knownAt, drafted);
    }

    /**
     * The first draft of a period that the plan's schedule made.
     *
     * @param dueOn the day it was due on
     */
    static PeriodReport scheduled(String plan, ReportPeriod period, LocalDate dueOn, Occasion drafted) {
        PeriodReport draft = new PeriodReport(plan, period, FIRST_EDITION, null, drafted);
        draft.dueOn = dueOn;
        draft.scheduledOf = keyOf(plan, period);
        return draft;
    }

    /**
     * The edition that corrects this one, as a draft that begins with its highlights and texts.
     *
     * @param lastEdition that was published, which is a later one than this where that was withdrawn
     * @param what has changed; why it has, the occasion says
     */
    PeriodReport correction(int lastEdition, String what, LocalDate known, Occasion drafted) {
        PeriodReport next = new PeriodReport(plan, reportPeriod(), lastEdition + 1, known, drafted);
        next.corrects = id;
        next.changes = what;
        next.reason = drafted.why();
        next.revised(known, highlights, texts);
        return next;
    }

    /** What the coordinating office chose and wrote; asked only of a draft. */
    final void revised(@Nullable LocalDate known, List<String> chosen, List<SectionText> written) {
        if (state != ReportState.DRAFT) {
            throw new OnlyADraftIsRevised(state);
        }
        knownAt = known;
        highlights.clear();
        highlights.addAll(chosen);
        texts.clear();
        texts.addAll(written);
    }

    /**
     * From now on it says what is kept of it.
     *
     * @param hash SHA-256 of its content
     */
    void published(ReportNumber number, String hash, Occasion published) {
        state = state.movedTo(ReportState.PUBLISHED);
        numberYear = number.year();
        numberInYear = number.number();
        contentHash = hash;
        publishedBy = published.by();
        publishedAt = published.at();
        publishedOn = published.on();
        draftOf = null;
        editionOf = keyOf(plan, reportPeriod()) + "/" + edition;
    }

    void withdrawn(Occasion withdrawn) {
        state = state.movedTo(ReportState.WITHDRAWN);
        withdrawnBy = withdrawn.by();
        withdrawnAt = withdrawn.at();
        withdrawnOn = withdrawn.on();
        withdrawalReason = withdrawn.why();
        draftOf = null;
    }

    /** A later edition is out. */
    void correctedBy(PeriodReport later) {
        correctedBy = later.id;
    }

    /** The later edition is out no more: what had corrected that one corrects this one, else nothing does. */
    void correctedNoMoreBy(PeriodReport withdrawn) {
        correctedBy = withdrawn.correctedBy;
    }

    /** Whether anybody but the coordinating office has ever seen it. */
    boolean wasPublished() {
        return publishedAt != null;
    }

    ReportPeriod reportPeriod() {
        return ReportPeriod.of(kind, period).orElseThrow();
    }

    long id() {
        return id;
    }

    String plan() {
        return plan;
    }

    ReportKind kind() {
        return kind;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Optional<LocalDate> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    /** The day until whose end things have to be known for it. */
    LocalDate knownUntil() {
        return knownAt == null ? lastDay : knownAt;
    }

    int edition() {
        return edition;
    }

    Optional<Long> corrects() {
        return Optional.ofNullable(corrects);
    }

    Optional<Long> correctedBy() {
        return Optional.ofNullable(correctedBy);
    }

    Optional<String> changes() {
        return Optional.ofNullable(changes);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    ReportState state() {
        return state;
    }

    Optional<ReportNumber> number() {
        return numberYear == null || numberInYear == null
                ? Optional.empty()
                : Optional.of(new ReportNumber(plan, kind, numberYear, numberInYear));
    }

    Optional<String> contentHash() {
        return Optional.ofNullable(contentHash);
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    /** The day of the plan's schedule on which it was due; empty where a person began it. */
    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<String> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }

    Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    Optional<String> withdrawalReason() {
        return Optional.ofNullable(withdrawalReason);
    }

    /** Ids of tasks and measures, in the order in which they are shown. */
    List<String> highlights() {
        return List.copyOf(highlights);
    }

    List<SectionText> texts() {
        return List.copyOf(texts);
    }

    long version() {
        return version;
    }
}
