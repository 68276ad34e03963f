package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.caller.Role;

/**
 * The three offices that watch each other (三员分立): who runs the system, who grants rights, who reads the audit. Which
 * of them was ever filled is remembered, because only the first of each may come by the bootstrap secret.
 */
@ApplicationScoped
public class Offices {

    public static final Set<Role> ALL = Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private final EntityManager database;
    private final boolean areApart;

    Offices(EntityManager database, DepartmentConfig config) {
        this.database = database;
        this.areApart = config.accounts().profile().separatesDuties();
    }

    /** Whether one account may hold all these roles. */
    boolean mayBeOnePerson(Collection<Role> roles) {
        return !areApart || in(roles).size() <= 1;
    }

    /** The roles an account can use: no office where it holds several that must be apart, as after a change of profile. */
    public Set<Role> usable(Set<Role> roles) {
        return mayBeOnePerson(roles)
                ? roles
                : roles.stream().filter(role -> !ALL.contains(role)).collect(Collectors.toSet());
    }

    public boolean isFilled(Role office) {
        return !database.createNativeQuery("SELECT username FROM filled_office WHERE role = :role")
                .setParameter("role", office.name())
                .getResultList()
                .isEmpty();
    }

    /** Fills an office for the first time; a second one waits for the first transaction and then breaks the primary key. */
    public void fill(Role office, String username) {
        insert("INSERT INTO filled_office (role, username) VALUES (:role, :username)", office, username);
    }

    /** Remembers the offices among the roles that somebody was given. */
    public void remember(Collection<Role> roles, String username) {
        in(roles)
                .forEach(office -> insert(
                        "INSERT INTO filled_office (role, username) VALUES (:role, :username)"
                                + " ON DUPLICATE KEY UPDATE role = role",
                        office,
                        username));
    }

    private void insert(String statement, Role office, String username) {
        database.createNativeQuery(statement)
                .setParameter("role", office.name())
                .setParameter("username", username)
                .executeUpdate();
    }

    private static Set<Role> in(Collection<Role> roles) {
        return roles.stream().filter(ALL::contains).collect(Collectors.toSet());
    }
}
