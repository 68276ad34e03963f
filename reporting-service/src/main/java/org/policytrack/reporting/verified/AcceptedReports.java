package org.policytrack.reporting.verified;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waived;
import org.policytrack.reporting.waiver.Waivers;

/** Reads what was accepted, as of a business day where one is given. */
@ApplicationScoped
public class AcceptedReports {

    private static final String ACCEPTED_REPORT = """
            select new org.policytrack.reporting.verified.AcceptedReport(
                r.id, r.task, r.department, r.role, r.percentComplete, r.status, r.filedOn, r.decidedOn,
                r.isAcceptedWithinDepartment, r.sequence)
            from ProgressReport r where r.state = :accepted""";

    private final EntityManager entities;
    private final Figures figures;
    private final Waivers waivers;

    AcceptedReports(EntityManager entities, Figures figures, Waivers waivers) {
        this.entities = entities;
        this.figures = figures;
        this.waivers = waivers;
    }

    /** In the order of their acceptance. */
    public List<AcceptedReport> ofTask(String task) {
        return entities.createQuery(ACCEPTED_REPORT + " and r.task = :task order by r.sequence", AcceptedReport.class)
                .setParameter("accepted", ReviewState.ACCEPTED)
                .setParameter("task", task)
                .getResultList();
    }

    /** By indicator, the value that counts on the day by the ledger. */
    public Map<String, BigDecimal> valuesOfTask(String task, LocalDate on) {
        return Figures.values(figures.ofTask(task, AsKnown.on(on)));
    }

    /** What of the task is waived on the day. */
    public Waived waivedOfTask(String task, LocalDate on) {
        return Waived.by(waivers.inForceOfTask(task, on));
    }

    /** How far the task is on the day, by all that was accepted. */
    public Optional<VerifiedProgress> progressOf(Task task, LocalDate on) {
        return VerifiedProgress.of(task, ofTask(task.id()), valuesOfTask(task.id(), on), waivedOfTask(task.id(), on));
    }
}
