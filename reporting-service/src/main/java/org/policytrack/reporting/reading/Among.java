package org.policytrack.reporting.reading;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/**
 * Among which things those that are asked for must be, as far as this leaves few plans in question.
 *
 * @param condition of a query, beginning with {@code and}; empty for all
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
