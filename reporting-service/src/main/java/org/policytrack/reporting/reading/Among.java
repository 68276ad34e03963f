package org.policytrack.reporting.reading;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/**
 * A condition that a query of things has anyway, by itself: it tells in a moment of which few plans they can be. It must be
 * implied by the query, or readers would lose rows.
 *
 * @param condition beginning with {@code and}; empty for all
 * @param values of its parameters
 */
public record Among(String condition, Map<String, Object> values) {

    /** The plans of these things, where they are of this entity. */
    public List<String> plans(EntityManager entities, Class<?> entity) {
        var question = entities.createQuery(
                "select distinct plan from " + entity.getSimpleName() + " where 1 = 1" + condition, String.class);
        values.forEach(question::setParameter);
        return question.getResultList();
    }
}
