package org.policytrack.department.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.paging.PageRequest;

/** The accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {

    /** The account of this name; a name that cannot be one is not looked up. */
    public Optional<Account> named(AccountName name) {
        return name.isPossible() ? findByIdOptional(name.text()) : Optional.empty();
    }

    /** The account of this name, whose row nobody else changes until the transaction ends. */
    public Optional<Account> locked(AccountName name) {
        return name.isPossible() ? findByIdOptional(name.text(), LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** The accounts of the department that are not disabled. */
    public List<Account> enabledOf(String department) {
        return list("department = ?1 and isEnabled = true", department);
    }

    /** In the order of their usernames. */
    List<Account> page(PageRequest page) {
        return find("username > ?1 order by username", page.afterText())
                .range(0, page.limit())
                .list();
    }
}
