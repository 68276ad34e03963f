package org.policytrack.reporting.standin;

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
import org.policytrack.kit.paging.PageRequest;

/** Who stands in for whom when. One that was revoked holds up to the day before. */
@ApplicationScoped
class StandIns implements PanacheRepositoryBase<StandIn, Long> {

    private static final String HOLDS_ON =
            "firstDay <= :on and lastDay >= :on and (revokedOn is null or revokedOn > :on)";

    private final EntityManager entities;

    StandIns(EntityManager entities) {
        this.entities = entities;
    }

    /** The one agreed on first, of those by which the person stands in on the day. */
    Optional<StandIn> by(Caller person, LocalDate on) {
        return find("standIn = :person and " + HOLDS_ON + " order by id", Map.of("person", person.username(), "on", on))
                .stream()
                .filter(found -> found.isBy(person))
                .findFirst();
    }

    /** One of the absent person that holds on one of the days. */
    Optional<StandIn> within(String absent, LocalDate from, LocalDate to) {
        return find(
                        "absent = :absent and firstDay <= :to and lastDay >= :from"
                                + " and (revokedOn is null or (revokedOn > :from and revokedOn > firstDay)) order by id",
                        Map.of("absent", absent, "from", from, "to", to))
                .stream()
                .filter(found -> found.isFor(absent))
                .findFirst();
    }

    /** In the order they were agreed on; those that hold on the day where one is given. */
    List<StandIn> page(@Nullable LocalDate on, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("after", page.afterNumber(0));
        if (on != null) {
            values.put("on", on);
        }
        String query = "id > :after" + (on == null ? "" : " and " + HOLDS_ON) + " order by id";
        return find(query, values).range(0, page.limit()).list();
    }

    /** Until the transaction ends nobody else appoints one for the person. */
    void holdAppointmentsFor(String absent) {
        entities.createNativeQuery("INSERT INTO stand_in_absent (absent, appointments) VALUES (?1, 1)"
                        + " ON DUPLICATE KEY UPDATE appointments = appointments + 1")
                .setParameter(1, absent)
                .executeUpdate();
    }
}
