package org.policytrack.department.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Departments that documents name as one, such as 各设区市发展改革委; each member answers for itself. */
@Entity
class DepartmentGroup {

    @Id
    private String code;

    private String name;
    private String fullName;
    private String englishName;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "department_group_alias", joinColumns = @JoinColumn(name = "group_code"))
    @Column(name = "alias")
    private Set<String> aliases = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "department_group_member", joinColumns = @JoinColumn(name = "group_code"))
    @OrderColumn(name = "position")
    @Column(name = "department_code")
    private List<String> members = new ArrayList<>();

    protected DepartmentGroup() {}

    DepartmentGroup(DirectoryFile.Group group) {
        code = group.code();
        name = group.name();
        fullName = group.fullName();
        englishName = group.englishName();
        aliases.addAll(group.aliases());
        members.addAll(group.members());
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String fullName() {
        return fullName;
    }

    String englishName() {
        return englishName;
    }

    Set<String> aliases() {
        return aliases;
    }

    /** Codes of the members in the order of the directory file. */
    List<String> members() {
        return members;
    }

    long version() {
        return version;
    }
}
