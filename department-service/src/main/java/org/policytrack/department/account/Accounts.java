package org.policytrack.department.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.policytrack.kit.paging.PageRequest;

/** The accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {

    /** Writes down who was the first; a second one waits for the first transaction and then breaks the primary key. */
    void rememberTheFirst(String username) {
        getEntityManager()
                .createNativeQuery("INSERT INTO first_administrator (id, username) VALUES (1, :username)")
                .setParameter("username", username)
                .executeUpdate();
    }

    /** In the order of their usernames. */
    List<Account> page(PageRequest page) {
        return find("username > ?1 order by username", page.afterText())
                .range(0, page.limit())
                .list();
    }
}
