package org.policytrack.reporting.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;

/** One entry of the ledger. It is written once and never changes. */
@Entity
@Immutable
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EntryKind kind;

    private String plan;
    private String task;
    private String indicator;
    private String department;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Task.Role role;

    private String period;
    private BigDecimal figure;
    private LocalDate validOn;
    private LocalDate knownOn;
    private Instant knownAt;
    private String author;
    private @Nullable String reviewer;
    private String report;
    private @Nullable String reason;
    private int evidenceItems;
    private @Nullable Long reverses;

    protected LedgerEntry() {}

    private LedgerEntry(EntryKind kind, Reported reported, Reported.Figure said, Occasion known) {
        this.kind = kind;
        this.plan = reported.plan();
        this.task = reported.task();
        this.indicator = said.indicator();
        this.department = reported.department();
        this.role = reported.role();
        this.period = reported.period().toString();
        this.figure = said.value();
        this.validOn = reported.validOn();
        this.knownOn = known.on();
        this.knownAt = known.at();
        this.author = reported.author();
        this.report = reported.report();
        this.evidenceItems = said.evidenceItems();
    }

    static LedgerEntry claimed(Reported reported, Reported.Figure said, Occasion filed) {
        LedgerEntry entry = new LedgerEntry(EntryKind.CLAIMED, reported, said, filed);
        entry.reason = said.reason();
        return entry;
    }

    static LedgerEntry verified(Reported reported, Reported.Figure said, Occasion accepted) {
        LedgerEntry entry = new LedgerEntry(EntryKind.VERIFIED, reported, said, accepted);
        entry.reviewer = accepted.by();
        entry.reason = said.reason();
        return entry;
    }

    static LedgerEntry dropped(Reported reported, Reported.Figure said, Occasion decided) {
        LedgerEntry entry = new LedgerEntry(EntryKind.DROPPED, reported, said, decided);
        entry.reviewer = decided.by();
        entry.reason = decided.reason();
        return entry;
    }

    /** Takes this one back. */
    LedgerEntry reversed(Occasion decided) {
        Reported.Figure said = new Reported.Figure(indicator, figure, null, evidenceItems);
        Reported reported =
                new Reported(report, plan, task, department, role, period(), validOn, author, List.of(said));
        LedgerEntry entry = new LedgerEntry(EntryKind.REVERSED, reported, said, decided);
        entry.reviewer = decided.by();
        entry.reason = decided.reason();
        entry.reverses = id;
        return entry;
    }

    public boolean isBy(String username) {
        return author.equals(username);
    }

    public boolean isVerified() {
        return kind == EntryKind.VERIFIED;
    }

    public long id() {
        return id;
    }

    public EntryKind kind() {
        return kind;
    }

    public String plan() {
        return plan;
    }

    public String task() {
        return task;
    }

    public String indicator() {
        return indicator;
    }

    public String department() {
        return department;
    }

    public Task.Role role() {
        return role;
    }

    public YearMonth period() {
        return YearMonth.parse(period);
    }

    public BigDecimal figure() {
        return figure;
    }

    LocalDate validOn() {
        return validOn;
    }

    LocalDate knownOn() {
        return knownOn;
    }

    Instant knownAt() {
        return knownAt;
    }

    public String author() {
        return author;
    }

    Optional<String> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    String report() {
        return report;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    int evidenceItems() {
        return evidenceItems;
    }

    Optional<Long> reverses() {
        return Optional.ofNullable(reverses);
    }
}
