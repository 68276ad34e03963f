package org.policytrack.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * A request together with everything the rules of filing look at.
 *
 * @param role what the department is to the task
 * @param today the business day
 * @param ownEvidence those of the uploaded files it names that the department has
 * @param verifiedBefore by indicator, what the department itself had verified up to the day this report speaks of
 */
record Filing(
        FileProgressRequest request,
        Plan plan,
        Task task,
        Task.Role role,
        LocalDate today,
        Set<String> ownEvidence,
        Map<String, BigDecimal> verifiedBefore) {

    /** The value verified before, where this one is lower. */
    Optional<BigDecimal> higherBefore(FileProgressRequest.IndicatorValue value) {
        return Optional.ofNullable(verifiedBefore.get(value.indicator()))
                .filter(before -> value.value().compareTo(before) < 0);
    }
}
