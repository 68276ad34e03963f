package org.policytrack.reporting.reminder;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.policytrack.kit.problem.Words;

/**
 * What a reminder went by.
 *
 * @param borrowedAt when task-service told the plan: real time, UTC
 * @param isStale task-service was asked for news of the plan and did not answer
 * @param isByCalendar whether holidays were looked at; else a year had no calendar yet and its weekends decided
 */
record GoneBy(Instant borrowedAt, boolean isStale, boolean isByCalendar) {

    /** What its readers have to know of that; nothing where all was as it should be. */
    List<String> remarks(Words words) {
        return Stream.concat(
                        isByCalendar ? Stream.empty() : Stream.of(words.of("notice.reminder.by-weekends")),
                        isStale ? Stream.of(words.of("notice.reminder.stale", borrowedAt)) : Stream.empty())
                .toList();
    }
}
