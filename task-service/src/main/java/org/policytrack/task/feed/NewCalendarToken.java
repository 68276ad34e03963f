package org.policytrack.task.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to be subscribed to.
 *
 * @param subject id of the plan or code of the department; of a person the caller, and left out
 */
record NewCalendarToken(
        @NotNull @Schema(examples = "PERSON") CalendarScope scope,

        @Nullable @Size(max = 64) @Schema(examples = "zj-metaverse-2023")
        String subject) {}
