package org.policytrack.department.directory;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A department as it is read.
 *
 * @param aliases in the order of their characters
 * @param retiredOn the day from which it takes no new work; left out while it is active
 */
@Schema(name = "Department")
record DepartmentView(
        @Schema(examples = "zj-scjg") String code,
        @Schema(examples = "省市场监管局") String name,
        @Schema(examples = "浙江省市场监督管理局") String fullName,
        String englishName,
        DepartmentKind kind,
        List<String> aliases,
        @Nullable LocalDate retiredOn,
        long version) {

    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.code(),
                department.name(),
                department.fullName(),
                department.englishName(),
                department.kind(),
                department.aliases().stream().sorted().toList(),
                department.retiredOn().orElse(null),
                department.version());
    }
}
