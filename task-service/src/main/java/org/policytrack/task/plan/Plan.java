package org.policytrack.task.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.policytrack.task.plan.document.PlanDocument;

/** A year's work points (工作要点) as one document. */
@Entity
public class Plan {

    @Id
    private String id;

    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private boolean spanAssumed;
    private boolean leadAssumed;
    private String sourceTitle;
    private String preamble;
    private String objective;
    private String coordinatingOffice;
    private String fingerprint;
    private String importedBy;
    private Instant importedAt;

    @Embedded
    private PlanSettings settings;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_section", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanSection> sections = new ArrayList<>();

    @Version
    private long version;

    protected Plan() {}

    /**
     * As its file tells it.
     *
     * @param coordinatingOffice code of the department
     */
    Plan(PlanDocument document, String coordinatingOffice, String importedBy, Instant importedAt) {
        PlanDocument.Plan plan = document.plan();
        this.id = plan.id();
        this.title = plan.title();
        this.startsOn = plan.span().start();
        this.endsOn = plan.span().end();
        this.spanAssumed = plan.span().assumed();
        this.leadAssumed = plan.lead().assumed();
        this.sourceTitle = plan.source().title();
        this.preamble = plan.source().preamble();
        this.objective = plan.source().objective();
        this.coordinatingOffice = coordinatingOffice;
        this.fingerprint = document.fingerprint();
        this.importedBy = importedBy;
        this.importedAt = importedAt;
        this.settings = PlanSettings.of(plan.settings());
        document.sections().forEach(section -> sections.add(new PlanSection(section.number(), section.title())));
    }

    void change(PlanSettings newSettings) {
        settings = newSettings;
    }

    /** The same document again is no other plan. */
    boolean cameFrom(PlanDocument document) {
        return fingerprint.equals(document.fingerprint());
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean isSpanAssumed() {
        return spanAssumed;
    }

    /** Whether the text leaves open that the first department leads. */
    boolean isLeadAssumed() {
        return leadAssumed;
    }

    String sourceTitle() {
        return sourceTitle;
    }

    String preamble() {
        return preamble;
    }

    String objective() {
        return objective;
    }

    /** Code of the department (统筹协调单位). */
    public String coordinatingOffice() {
        return coordinatingOffice;
    }

    String importedBy() {
        return importedBy;
    }

    /** Business time. */
    public Instant importedAt() {
        return importedAt;
    }

    PlanSettings settings() {
        return settings;
    }

    List<PlanSection> sections() {
        return sections;
    }

    long version() {
        return version;
    }
}
