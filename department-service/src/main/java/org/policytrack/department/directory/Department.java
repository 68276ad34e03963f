package org.policytrack.department.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A department, office or company that can be made responsible, and every name it goes by. */
@Entity
class Department {

    @Id
    private String code;

    private String name;
    private String fullName;
    private String englishName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DepartmentKind kind;

    private @Nullable LocalDate retiredOn;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "department_alias", joinColumns = @JoinColumn(name = "department_code"))
    @Column(name = "alias")
    @BatchSize(size = 200)
    private Set<String> aliases = new TreeSet<>();

    protected Department() {}

    Department(String code, DepartmentContent content) {
        this.code = code;
        replaceBy(content);
    }

    final void replaceBy(DepartmentContent content) {
        name = content.name();
        fullName = content.fullName();
        englishName = content.englishName();
        kind = content.kind();
        aliases.retainAll(content.otherNames());
        aliases.addAll(content.otherNames());
    }

    /** From that day on it takes no new work; everything it ever did keeps its name. */
    void retire(LocalDate day) {
        if (retiredOn == null) {
            retiredOn = day;
        }
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

    DepartmentKind kind() {
        return kind;
    }

    Optional<LocalDate> retiredOn() {
        return Optional.ofNullable(retiredOn);
    }

    Set<String> aliases() {
        return aliases;
    }

    long version() {
        return version;
    }
}
