package org.policytrack.task.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order to be issued, about one of milestone, task and flag.
 *
 * @param task id of a task or measure
 * @param flag id of an overdue flag of the reminder ladder
 * @param department code; one of those responsible for what the order is about
 * @param replyBy the last day to reply
 */
record NewSupervisionOrder(
        @NotBlank @Size(max = 64) @Schema(examples = "zj-metaverse-2023")
        String plan,

        @Nullable @Size(max = 64) @Schema(examples = "zj-metaverse-2023-m1-alliance")
        String milestone,

        @Nullable @Size(max = 64) String task,
        @Nullable Long flag,

        @NotBlank @Size(max = 40) @Schema(examples = "zj-jxt")
        String department,

        @NotBlank @Size(max = 2000) @Schema(examples = "请说明产业联盟未按期组建的原因，并报整改措施")
        String demand,

        @NotNull @Schema(examples = "2023-07-14") LocalDate replyBy) {}
