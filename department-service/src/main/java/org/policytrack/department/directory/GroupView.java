package org.policytrack.department.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group as it is read.
 *
 * @param members codes of its departments, in the order of the directory
 */
@Schema(name = "Group")
record GroupView(
        @Schema(examples = "zj-city-fgw") String code,
        @Schema(examples = "各设区市发展改革委") String name,
        String fullName,
        String englishName,
        List<String> aliases,
        List<String> members,
        long version) {

    static GroupView of(DepartmentGroup group) {
        return new GroupView(
                group.code(),
                group.name(),
                group.fullName(),
                group.englishName(),
                group.aliases().stream().sorted().toList(),
                List.copyOf(group.members()),
                group.version());
    }
}
