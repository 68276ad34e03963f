package org.policytrack.department.directory;

import java.util.List;

/**
 * A directory as a file: departments and groups, in the order in which documents list them.
 *
 * @param departments with the names documents use
 * @param groups what documents name as one
 */
record DirectoryFile(List<Entry> departments, List<Group> groups) {

    /** A department of the file. */
    record Entry(
            String code, String name, String fullName, String englishName, DepartmentKind kind, List<String> aliases) {

        Department department() {
            return new Department(code, new DepartmentContent(name, fullName, englishName, kind, aliases));
        }
    }

    /** A group of the file; members are codes of departments of the same file. */
    record Group(
            String code, String name, String fullName, String englishName, List<String> aliases, List<String> members) {

        DepartmentGroup group() {
            return new DepartmentGroup(this);
        }
    }
}
