package org.policytrack.task.departmentclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The department or group a name stands for.
 *
 * @param name its short name
 * @param members the departments meant: itself, or the members of the group in their order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Unit(Type type, String code, String name, List<String> members) {

    /** One department, or several that are named as one. */
    public enum Type {
        DEPARTMENT,
        GROUP
    }

    public boolean isGroup() {
        return type == Type.GROUP;
    }
}
