package org.policytrack.department.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a name stands for.
 *
 * @param asked the name as it was asked
 * @param type whether one department or a group of them
 * @param name the short name it has here
 * @param members the departments meant: the department itself, or the members of the group in their order
 */
@Schema(name = "Resolution")
record Resolution(String asked, Type type, String code, String name, List<String> members) {

    /** One department, or several that are named as one. */
    enum Type {
        DEPARTMENT,
        GROUP
    }

    static Resolution to(Department department, String asked) {
        return new Resolution(asked, Type.DEPARTMENT, department.code(), department.name(), List.of(department.code()));
    }

    static Resolution to(DepartmentGroup group, String asked) {
        return new Resolution(asked, Type.GROUP, group.code(), group.name(), List.copyOf(group.members()));
    }
}
