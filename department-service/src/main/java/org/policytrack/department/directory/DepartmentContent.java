package org.policytrack.department.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a department.
 *
 * @param name the short name used in documents
 * @param fullName the official name
 * @param aliases other names by which it is found; none when left out
 */
record DepartmentContent(
        @NotBlank @Size(max = 100) @Schema(examples = "省数据局")
        String name,

        @NotBlank @Size(max = 200) @Schema(examples = "浙江省数据局")
        String fullName,

        @NotBlank @Size(max = 200) @Schema(examples = "Zhejiang Provincial Data Bureau")
        String englishName,

        @NotNull DepartmentKind kind,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases) {

    List<String> otherNames() {
        return aliases == null ? List.of() : aliases;
    }
}
