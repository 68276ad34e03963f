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
import java.time.Duration;
import java.time.Instant;
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
public class Account {

    @Id
    private String username;

    private String displayName;
    private @Nullable String department;
    private String passwordHash;
    private Instant passwordSetAt;
    private boolean isPasswordTemporary;
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

    public Account(
            String username,
            String displayName,
            @Nullable String department,
            Set<Role> roles,
            String passwordHash,
            Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.department = department;
        this.roles.addAll(roles);
        this.passwordHash = passwordHash;
        this.passwordSetAt = now;
    }

    /** Marks an account that was made to try the system out. */
    public Account forDemonstration() {
        isDemonstration = true;
        return this;
    }

    /** Marks the password as one that another person knows, until its owner changes it. */
    public Account withTemporaryPassword() {
        isPasswordTemporary = true;
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

    void resetPassword(String newPasswordHash, Instant now) {
        choosePassword(newPasswordHash, now);
        isPasswordTemporary = true;
    }

    void choosePassword(String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        passwordSetAt = now;
        isPasswordTemporary = false;
    }

    /** The same password, hashed at another cost. */
    public void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    void enable(boolean enabled) {
        isEnabled = enabled;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Optional<String> department() {
        return Optional.ofNullable(department);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isPasswordTemporary() {
        return isPasswordTemporary;
    }

    public boolean isPasswordOlderThan(Duration age, Instant now) {
        return passwordSetAt.plus(age).isBefore(now);
    }

    public boolean isEnabled() {
        return isEnabled;
    }

    public boolean isDemonstration() {
        return isDemonstration;
    }

    public Set<Role> roles() {
        return roles;
    }

    public long version() {
        return version;
    }
}
