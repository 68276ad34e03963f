package org.policytrack.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policytrack.kit.paging.PageRequest;

/** The plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    /** Ids of the goals of the plans this department coordinates. */
    public List<String> goalIdsCoordinatedBy(String department) {
        return getEntityManager()
                .createQuery(
                        "select g.id from Goal g, Plan p where g.planId = p.id and p.coordinatingOffice = :department",
                        String.class)
                .setParameter("department", department)
                .getResultList();
    }

    /** The names of these goals by their ids; what is no goal is left out. */
    public Map<String, String> goalNames(Collection<String> ids) {
        return getEntityManager()
                .createQuery("from Goal g where g.id in :ids", Goal.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Goal::id, Goal::name));
    }

    /** In the order of their ids. */
    List<Plan> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterText())
                .range(0, page.limit())
                .list();
    }
}
