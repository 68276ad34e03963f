package org.policytrack.department.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.paging.PageRequest;

/** The groups of the directory. */
@ApplicationScoped
class DepartmentGroups implements PanacheRepositoryBase<DepartmentGroup, String> {

    Optional<DepartmentGroup> named(String name) {
        return find("name = ?1 or fullName = ?1 or englishName = ?1 or ?1 member of aliases", name)
                .firstResultOptional();
    }

    /** In the order of their codes. */
    List<DepartmentGroup> page(PageRequest page) {
        return find("code > ?1 order by code", page.afterText())
                .range(0, page.limit())
                .list();
    }
}
