package org.policytrack.department.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be sent.
 *
 * @param department code of the department in whose inbox it goes
 * @param recipient username of the one person it is for; everybody of the department when left out
 * @param kind what sort of notice, for filters
 * @param title in Chinese
 * @param text in Chinese
 * @param about identifier of what it is about, in the sender's own words
 */
record NewNotice(
        @NotBlank @Size(max = 40) @Schema(examples = "zj-scjg")
        String department,

        @Nullable @Size(max = 60) String recipient,

        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") @Schema(examples = "DEADLINE")
        String kind,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String text,
        @NotBlank @Size(max = 200) String titleEn,
        @NotBlank @Size(max = 4000) String textEn,

        @Nullable @Size(max = 200) @Schema(examples = "zj-metaverse-2023-m1-mechanism")
        String about) {}
