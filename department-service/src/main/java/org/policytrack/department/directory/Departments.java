package org.policytrack.department.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;

/** The departments of the directory. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {

    /** Whether there is a department of this code, retired or not. */
    public boolean has(String code) {
        return findByIdOptional(code).isPresent();
    }

    /** The short name; the code itself where there is no such department. */
    public String nameOf(String code) {
        return findByIdOptional(code).map(Department::name).orElse(code);
    }

    /** The same in English. */
    public String englishNameOf(String code) {
        return findByIdOptional(code).map(Department::englishName).orElse(code);
    }

    /** Codes of all departments that are not retired, in their order. */
    public List<String> activeCodes() {
        return find("retiredOn is null order by code").<Department>list().stream()
                .map(Department::code)
                .toList();
    }

    /** By short, full or English name or any alias, exactly. */
    Optional<Department> named(String name) {
        return find("name = ?1 or fullName = ?1 or englishName = ?1 or ?1 member of aliases", name)
                .firstResultOptional();
    }

    /** In the order of their codes. */
    List<Department> page(@Nullable DepartmentKind kind, @Nullable String part, PageRequest page) {
        String query = "code > :after"
                + (kind == null ? "" : " and kind = :kind")
                + (part == null
                        ? ""
                        : " and (locate(:part, name) > 0 or locate(:part, fullName) > 0"
                                + " or locate(:part, englishName) > 0"
                                + " or exists (select a from Department d join d.aliases a where d = department and locate(:part, a) > 0))")
                + " order by code";
        Map<String, Object> values = new java.util.HashMap<>(Map.of("after", page.afterText()));
        if (kind != null) {
            values.put("kind", kind);
        }
        if (part != null) {
            values.put("part", part);
        }
        return find("from Department department where " + query, values)
                .range(0, page.limit())
                .list();
    }
}
