package org.policytrack.reporting.waiver;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policytrack.kit.paging.PageRequest;

/** The waivers there are, and which of them are in force on a business day. */
@ApplicationScoped
public class Waivers implements PanacheRepositoryBase<Waiver, Long> {

    private static final String IN_FORCE = " and grantedOn <= :day and (revokedOn is null or revokedOn > :day)";
    private static final long BEFORE_THE_FIRST = 0;

    /** Of one task, in the order they were granted. */
    public List<Waiver> inForceOfTask(String task, LocalDate day) {
        return list("task = :of" + IN_FORCE + " order by id", of(task, day));
    }

    /** By task, each in the order they were granted. */
    public Map<String, List<Waiver>> inForceOfPlan(String plan, LocalDate day) {
        return list("plan = :of" + IN_FORCE + " order by id", of(plan, day)).stream()
                .collect(Collectors.groupingBy(Waiver::task));
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

    private static Map<String, Object> of(String what, LocalDate day) {
        return Map.of("of", what, "day", day);
    }
}
