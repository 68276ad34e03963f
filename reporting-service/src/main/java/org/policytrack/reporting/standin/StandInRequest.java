package org.policytrack.reporting.standin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who stands in for an absent reviewer, on which days.
 *
 * @param absent user name of the reviewer
 * @param standIn user name of another person
 * @param from first day
 * @param to last day
 */
@Schema(name = "NewStandIn")
record StandInRequest(
        @NotBlank @Size(max = 120) @Schema(examples = "reviewer")
        String absent,

        @NotBlank @Size(max = 120) @Schema(examples = "reporter-zj-scjg")
        String standIn,

        @NotNull @Schema(examples = "2023-06-26") LocalDate from,
        @NotNull @Schema(examples = "2023-06-30") LocalDate to,

        @NotBlank @Size(max = 2000) @Schema(examples = "外出培训")
        String reason) {}
