package org.policytrack.reporting.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which reports are accepted, in this order.
 *
 * @param reports each once
 */
record AcceptancesRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Named> reports) {

    /**
     * A report as the reviewer has read it.
     *
     * @param version the value of its ETag, with or without the quotes
     */
    @Schema(name = "ReportToAccept")
    record Named(
            @NotBlank @Size(max = 40) @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa")
            String id,

            @NotNull @Pattern(regexp = "(?:v[0-9]{1,18}|\"v[0-9]{1,18}\")") @Schema(examples = "v0")
            String version) {}
}
