package org.policytrack.department.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.paging.PageRequest;

/** The notices of all inboxes. Their ids sort by the time they were sent. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, String> {

    private static final String LAST_ID = "~";

    /** What lies in the inbox, newest first. */
    List<Notice> inboxOf(Caller reader, @Nullable Boolean unread, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("department", reader.department().orElse(""));
        values.put("reader", reader.username());
        StringBuilder addressed = new StringBuilder("roles is null");
        for (Role role : reader.roles()) {
            String name = "role" + role.name();
            addressed.append(" or roles like :").append(name);
            values.put(name, AddressedRoles.pattern(role));
        }
        return newestFirst(
                "department = :department and (recipient is null or recipient = :reader) and (" + addressed + ")",
                values,
                unread,
                page);
    }

    /** What was sent to the department, or with none given to all of them; newest first. */
    List<Notice> sentTo(@Nullable String department, @Nullable Boolean unread, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        if (department != null) {
            values.put("department", department);
        }
        return newestFirst(department == null ? "1 = 1" : "department = :department", values, unread, page);
    }

    private List<Notice> newestFirst(
            String condition, Map<String, Object> values, @Nullable Boolean unread, PageRequest page) {
        values.put("before", page.after().isEmpty() ? LAST_ID : page.afterText());
        String state = unread == null ? "" : unread ? " and acknowledgedAt is null" : " and acknowledgedAt is not null";
        return find("id < :before and " + condition + state + " order by id desc", values)
                .range(0, page.limit())
                .list();
    }
}
