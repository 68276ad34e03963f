package org.policytrack.task.task;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A task or measure of a plan. */
@Entity
public class Task {

    @Id
    private String id;

    private String planId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TaskKind kind;

    private int number;
    private int position;
    private @Nullable Integer sectionNumber;
    private @Nullable String sectionTitle;
    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TaskStatus status = TaskStatus.NOT_STARTED;

    private @Nullable Integer percentComplete;
    private @Nullable LocalDate progressAsOf;
    private long progressSequence;

    @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("position")
    @BatchSize(size = 200)
    private List<Responsibility> responsibilities = new ArrayList<>();

    @Version
    private long version;

    protected Task() {}

    /**
     * As the plan file tells it.
     *
     * @param position its place in the plan, tasks before measures
     * @param units in the official order; the first one leads
     */
    @SuppressWarnings("this-escape") // the parts only keep the reference
    public Task(
            String id,
            String planId,
            TaskKind kind,
            int number,
            int position,
            Optional<Section> section,
            String title,
            String text,
            List<ResponsibleUnit> units) {
        this.id = id;
        this.planId = planId;
        this.kind = kind;
        this.number = number;
        this.position = position;
        this.sectionNumber = section.map(Section::number).orElse(null);
        this.sectionTitle = section.map(Section::title).orElse(null);
        this.title = title;
        this.text = text;
        for (ResponsibleUnit unit : units) {
            responsibilities.add(new Responsibility(this, responsibilities.size() + 1, unit));
        }
    }

    /**
     * Takes over what reporting-service has verified. Messages may overtake each other: the highest sequence is the
     * last word, and the same one told again changes nothing.
     *
     * @return whether it was news
     */
    boolean progressed(VerifiedProgress progress) {
        boolean isNews = progress.sequence() > progressSequence;
        if (isNews) {
            progressSequence = progress.sequence();
            percentComplete = progress.percentComplete();
            status = progress.status();
            progressAsOf = progress.progressAsOf();
        }
        return isNews;
    }

    public String id() {
        return id;
    }

    public String planId() {
        return planId;
    }

    public TaskKind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    int position() {
        return position;
    }

    /** Empty for a measure. */
    Optional<Section> section() {
        return sectionNumber == null || sectionTitle == null
                ? Optional.empty()
                : Optional.of(new Section(sectionNumber, sectionTitle));
    }

    public String title() {
        return title;
    }

    String text() {
        return text;
    }

    TaskProgress progress() {
        return new TaskProgress(status, percentComplete, progressAsOf);
    }

    /** In the official order. */
    public List<Responsibility> responsibilities() {
        return responsibilities;
    }

    /** Codes of every department that files for this task, the lead first, none twice. */
    public List<String> departments() {
        return responsibilities.stream()
                .flatMap(responsibility -> responsibility.departments().stream())
                .distinct()
                .toList();
    }

    long version() {
        return version;
    }
}
