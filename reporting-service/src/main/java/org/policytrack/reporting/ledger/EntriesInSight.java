package org.policytrack.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.reading.Among;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.reading.TasksInSight;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/**
 * Which entries a reader sees: those of the own department always, what was verified or reversed when the reader sees
 * the task, all others only as who may read reports that were not accepted.
 */
@ApplicationScoped
class EntriesInSight {

    private static final List<EntryKind> FOR_EVERYBODY = List.of(EntryKind.VERIFIED, EntryKind.REVERSED);

    private final EntityManager entities;
    private final BorrowedPlans plans;

    EntriesInSight(EntityManager entities, BorrowedPlans plans) {
        this.entities = entities;
        this.plans = plans;
    }

    /** A condition of a query over entries, among some of them; adds its values. */
    String condition(Caller reader, Among among, Map<String, Object> values) {
        if (reader.mayForAnyDepartment(Permissions.READ_UNACCEPTED)) {
            return "1 = 1";
        }
        values.put("own", reader.department().orElse(""));
        values.put("forEverybody", FOR_EVERYBODY);
        return "(department = :own or (kind in :forEverybody" + andTaskIsSeen(reader, among, values) + "))";
    }

    private String andTaskIsSeen(Caller reader, Among among, Map<String, Object> values) {
        Sight sight = Sight.of(reader, Permissions.READ_ACCEPTED);
        return sight.isEverything()
                ? ""
                : " and " + TasksInSight.condition(sight, among.plans(entities, LedgerEntry.class), plans, values);
    }
}
