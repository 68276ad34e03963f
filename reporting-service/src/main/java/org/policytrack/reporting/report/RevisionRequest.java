package org.policytrack.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinating office gives to a draft; it takes the place of all it gave before.
 *
 * @param knownAt the day until whose end things have to be known; where it is left out the last day of the period, and of
 *     an edition that corrects another the day it has
 * @param highlights ids of tasks and measures, in the order in which they are shown
 * @param texts one for a section at most
 */
@Schema(name = "PeriodReportRevision")
record RevisionRequest(
        @Nullable LocalDate knownAt,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> highlights,
        @NotNull @Size(max = 20) List<@NotNull @Valid Text> texts) {

    List<SectionText> sectionTexts() {
        return texts.stream()
                .map(text -> new SectionText(text.section(), text.text()))
                .toList();
    }

    /** What is said in a section. */
    @Schema(name = "NewSectionText")
    record Text(
            @NotNull SectionKey section,

            @NotBlank @Size(max = 10_000) @Schema(examples = "各地各部门推进有力，总体好于预期。")
            String text) {}
}
