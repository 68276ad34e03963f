package org.policytrack.task.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section of a plan, such as （十四）完善“元空间”治理规则. */
@Schema(name = "Section")
public record Section(
        @Schema(examples = "14") int number,
        @Schema(examples = "完善“元空间”治理规则") String title) {}
