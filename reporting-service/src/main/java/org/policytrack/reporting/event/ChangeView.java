package org.policytrack.reporting.event;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of an event; of a reset it has the plan and the time alone. */
@Schema(description = "The data of one event: what it is about, no figure and no text")
record ChangeView(
        @Schema(examples = "zj-metaverse-2023") String plan,

        @Schema(examples = "zj-metaverse-2023-t20") @Nullable
        String task,

        @Schema(examples = "zj-scjg", description = "Whose report or contribution it is about") @Nullable
        String department,

        @Schema(description = "Its id, where the caller may read it") @Nullable
        String report,

        @Schema(description = "Business time of the change") Instant at) {

    /** @param isReportReadable whether the reader may read the report it names */
    static ChangeView of(ChangeEvent event, boolean isReportReadable) {
        return new ChangeView(
                event.plan(), event.task(), event.department(), isReportReadable ? event.report() : null, event.at());
    }

    static ChangeView ofReset(String plan, Instant at) {
        return new ChangeView(plan, null, null, null, at);
    }
}
