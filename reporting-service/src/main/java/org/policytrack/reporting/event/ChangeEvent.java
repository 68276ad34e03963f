package org.policytrack.reporting.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed, as it is told.
 *
 * @param sequence its number: whoever sees one that is committed sees all smaller ones
 * @param task left out where it is about the plan
 * @param department whose report or contribution it is about
 * @param report a progress report; of {@link ChangeKind#REPORT_PUBLISHED} the one that was published
 * @param at business time of the change
 */
record ChangeEvent(
        long sequence,
        ChangeKind kind,
        String plan,
        @Nullable String task,
        @Nullable String department,
        @Nullable String report,
        Instant at) {}
