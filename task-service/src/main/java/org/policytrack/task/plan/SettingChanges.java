package org.policytrack.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The changes of settings. */
@ApplicationScoped
class SettingChanges implements PanacheRepository<SettingChange> {

    /** The settings of a plan as they stood at the end of the day. */
    PlanSettings atTheEndOf(LocalDate day, Plan plan) {
        Map<String, String> held = plan.settings().values();
        Set<String> known = new HashSet<>();
        for (SettingChange change : list("planId = ?1 order by id", plan.id())) {
            if (!change.changedOn().isAfter(day)) {
                held.put(change.setting(), change.toValue());
                known.add(change.setting());
            } else if (known.add(change.setting())) {
                held.put(change.setting(), change.fromValue());
            }
        }
        return PlanSettings.of(held);
    }
}
