package org.policytrack.reporting.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;

/** The appeals there are. */
@ApplicationScoped
class RankingAppeals implements PanacheRepositoryBase<RankingAppeal, Long> {

    private static final long BEFORE_THE_FIRST = 0;

    /** Of the plan, those that put the ranking of the day in question, the oldest first. */
    List<RankingAppeal> concerning(String plan, LocalDate day) {
        return list("plan = ?1 and rankingDay <= ?2 order by id", plan, day).stream()
                .filter(appeal -> appeal.concerns(day))
                .toList();
    }

    /** The one of the department about the day that waits for its answer. */
    Optional<RankingAppeal> open(String plan, String department, LocalDate day) {
        return list("plan = ?1 and department = ?2 and rankingDay = ?3 order by id", plan, department, day).stream()
                .filter(RankingAppeal::isOpen)
                .findFirst();
    }

    Optional<RankingAppeal> find(String department, long id) {
        return find("department = ?1 and id = ?2", department, id).firstResultOptional();
    }

    /** Of the department, the oldest first. */
    List<RankingAppeal> page(String department, @Nullable String plan, @Nullable AppealState state, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("department", department);
        values.put("after", page.afterNumber(BEFORE_THE_FIRST));
        StringBuilder query = new StringBuilder("department = :department and id > :after");
        if (plan != null) {
            query.append(" and plan = :plan");
            values.put("plan", plan);
        }
        if (state != null) {
            query.append(" and state = :state");
            values.put("state", state);
        }
        return find(query.append(" order by id").toString(), values)
                .range(0, page.limit())
                .list();
    }
}
