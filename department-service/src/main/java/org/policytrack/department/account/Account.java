package org.policytrack.department.account;

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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Role;

/** A person who can sign in here: what they may be, and for which department. */
@Entity
class Account {

    @Id
    private String username;

    private String displayName;
    private @Nullable String department;
    private String passwordHash;
    private boolean isEnabled = true;
    private boolean isDemonstration;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "username"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @BatchSize(size = 200)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Account() {}

    Account(String username, String displayName, @Nullable String department, Set<Role> roles, String passwordHash) {
        this.username = username;
        this.displayName = displayName;
        this.department = department;
        this.roles.addAll(roles);
        this.passwordHash = passwordHash;
    }

    /** Marks an account that was made to try the system out. */
    Account forDemonstration() {
        isDemonstration = true;
        return this;
    }

    void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    void moveTo(String newDepartment) {
        department = newDepartment;
    }

    void grantOnly(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    void enable(boolean enabled) {
        isEnabled = enabled;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    Optional<String> department() {
        return Optional.ofNullable(department);
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return isEnabled;
    }

    boolean isDemonstration() {
        return isDemonstration;
    }

    Set<Role> roles() {
        return roles;
    }

    long version() {
        return version;
    }
}
