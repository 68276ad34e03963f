package org.policytrack.task.order;

import java.util.List;
import java.util.Optional;

/**
 * What an order is about.
 *
 * @param belongsTo id of the task, measure or goal
 * @param title what it is called in a notice
 * @param departments who is responsible for it
 */
record OrderSubject(
        String belongsTo, Optional<String> milestone, Optional<Long> flag, String title, List<String> departments) {}
