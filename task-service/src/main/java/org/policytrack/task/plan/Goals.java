package org.policytrack.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The headline goals of all plans. */
@ApplicationScoped
class Goals implements PanacheRepositoryBase<Goal, String> {

    /** In the order of the official text. */
    List<Goal> of(String plan) {
        return list("planId = ?1 order by position", plan);
    }
}
