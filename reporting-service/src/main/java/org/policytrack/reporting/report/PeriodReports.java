package org.policytrack.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.paging.Filters;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/**
 * The reports of all plans. What was published is for whoever sees the whole of its plan, what was not for the coordinating
 * office. What a reader does not see does not exist for that reader.
 */
@ApplicationScoped
class PeriodReports implements PanacheRepositoryBase<PeriodReport, Long> {

    private final BorrowedPlans plans;
    private final EntityManager entities;

    PeriodReports(BorrowedPlans plans, EntityManager entities) {
        this.plans = plans;
        this.entities = entities;
    }

    PeriodReport existing(long id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    /** Refuses with 404 what the reader does not see. */
    PeriodReport seenBy(Caller reader, long id) {
        return findByIdOptional(id)
                .filter(report -> isSeen(report, reader))
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    private boolean isSeen(PeriodReport report, Caller reader) {
        return mayDraft(reader) || (report.wasPublished() && isWhole(report.plan(), reader));
    }

    private boolean isWhole(String plan, Caller reader) {
        Sight sight = Sight.of(reader, Permissions.READ_REPORTS);
        return sight.isEverything()
                || plans.plan(plan)
                        .map(Borrowed::value)
                        .map(BorrowedPlan::plan)
                        .filter(sight::isWhole)
                        .isPresent();
    }

    private static boolean mayDraft(Caller reader) {
        return reader.mayForAnyDepartment(Permissions.DRAFT_REPORTS);
    }

    /** The draft of a period; there is one at most. */
    Optional<PeriodReport> draftOf(String plan, ReportPeriod period) {
        return inState(plan, period, ReportState.DRAFT);
    }

    /** The latest edition of a period that is out. */
    Optional<PeriodReport> publishedOf(String plan, ReportPeriod period) {
        return inState(plan, period, ReportState.PUBLISHED);
    }

    private Optional<PeriodReport> inState(String plan, ReportPeriod period, ReportState state) {
        Map<String, Object> values = new HashMap<>(of(plan, period));
        values.put("state", state);
        return find("plan = :plan and kind = :kind and period = :period and state = :state order by id desc", values)
                .firstResultOptional();
    }

    /** Things have to be known until the last day of a report, and in a correction until the day of what it corrects. */
    LocalDate earliestKnownAt(PeriodReport draft) {
        return draft.corrects()
                .map(this::existing)
                .map(PeriodReport::knownUntil)
                .orElse(draft.lastDay());
    }

    /** The last edition of a period that was published, withdrawn or not. */
    Optional<Integer> lastEdition(String plan, ReportPeriod period) {
        return find(
                        "plan = :plan and kind = :kind and period = :period and publishedAt is not null order by edition desc",
                        of(plan, period))
                .firstResultOptional()
                .map(PeriodReport::edition);
    }

    /**
     * The edition that this one corrects, and the one that is in force where that was withdrawn meanwhile; none of one
     * that corrects nothing.
     */
    List<PeriodReport> correctedWith(PeriodReport edition) {
        return edition.corrects()
                .map(corrected -> {
                    Map<String, Object> values = new HashMap<>(of(edition.plan(), edition.reportPeriod()));
                    values.put("out", ReportState.PUBLISHED);
                    values.put("corrected", corrected);
                    values.put("itself", edition.id());
                    return find(
                                    "plan = :plan and kind = :kind and period = :period and id <> :itself"
                                            + " and (id = :corrected or (state = :out and correctedBy is null))",
                                    values)
                            .list();
                })
                .orElse(List.of());
    }

    /** The editions that this one corrects, directly or because one between them was withdrawn. */
    List<PeriodReport> correctedBy(PeriodReport edition) {
        return list("correctedBy", edition.id());
    }

    /** Whether there is a draft of a period, a report of it ever was published, or a schedule has made its draft. */
    boolean isBegun(String plan, ReportPeriod period) {
        Map<String, Object> values = new HashMap<>(of(plan, period));
        values.put("draft", ReportState.DRAFT);
        return count(
                        "plan = :plan and kind = :kind and period = :period"
                                + " and (state = :draft or publishedAt is not null or dueOn is not null)",
                        values)
                > 0;
    }

    private static Map<String, Object> of(String plan, ReportPeriod period) {
        return Map.of("plan", plan, "kind", period.kind(), "period", period.text());
    }

    /** Newest first. */
    List<PeriodReport> page(Filter filter, Caller reader, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("before", page.afterNumber(Long.MAX_VALUE));
        String query = "id < :before" + filter.conditions(values) + " and " + inSight(reader, values);
        return find(query + " order by id desc", values).range(0, page.limit()).list();
    }

    private String inSight(Caller reader, Map<String, Object> values) {
        if (mayDraft(reader)) {
            return "1 = 1";
        }
        values.put(
                "seen",
                entities.createQuery("select distinct r.plan from PeriodReport r", String.class)
                        .getResultStream()
                        .filter(plan -> isWhole(plan, reader))
                        .toList());
        return "publishedAt is not null and plan in :seen";
    }

    /** Which reports are asked for; what is null does not matter. */
    record Filter(
            @Nullable String plan,
            @Nullable ReportKind kind,
            @Nullable ReportState state) {

        /** Further conditions of a query, each beginning with {@code and}; adds their values. */
        String conditions(Map<String, Object> values) {
            return Filters.equal("plan", plan, values)
                    + Filters.equal("kind", kind, values)
                    + Filters.equal("state", state, values);
        }
    }
}
