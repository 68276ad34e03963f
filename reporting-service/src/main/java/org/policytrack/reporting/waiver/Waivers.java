package org.policytrack.reporting.waiver;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.paging.PageRequest;

/** The waivers there are, and which of them are in force on a business day. */
@ApplicationScoped
public class Waivers implements PanacheRepositoryBase<Waiver, Long> {

    private static final long BEFORE_THE_FIRST = 0;

    /** Of one task, in the order they were granted. */
    public List<Waiver> inForceOfTask(String task, LocalDate day) {
        return list("task", task).stream()
                .filter(waiver -> waiver.isInForceOn(day))
                .sorted(Comparator.comparingLong(Waiver::id))
                .toList();
    }

    /** Of the whole plan, whether in force or not, in the order they were granted. */
    public List<Waiver> ofPlan(String plan) {
        return list("plan = ?1 order by id", plan);
    }

    /** Of the task, whether in force or not. */
    public Optional<Waiver> find(String task, long id) {
        return find("task = ?1 and id = ?2", task, id).firstResultOptional();
    }

    /** Of the task, whether in force or not, in the order they were granted. */
    public List<Waiver> page(String task, PageRequest page) {
        return find("task = ?1 and id > ?2 order by id", task, page.afterNumber(BEFORE_THE_FIRST))
                .range(0, page.limit())
                .list();
    }
}
