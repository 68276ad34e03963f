package org.policytrack.department.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A department to be added.
 *
 * @param code stays for ever: short, lower case, digits and hyphens
 */
record NewDepartment(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Schema(examples = "zj-sjj")
        String code,

        @NotNull @Valid DepartmentContent department) {}
