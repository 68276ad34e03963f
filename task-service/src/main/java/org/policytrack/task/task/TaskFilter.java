package org.policytrack.task.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.history.AsOf;

/**
 * Which tasks are asked for; null asks for all.
 *
 * @param department code of a unit or of a member of a group
 * @param role of that department, or with no department of any
 * @param status as it was known on the day
 * @param part stands in the title or the official wording
 */
record TaskFilter(
        @Nullable String plan,
        @Nullable TaskKind kind,
        @Nullable Integer section,
        @Nullable String department,
        @Nullable ResponsibilityRole role,
        @Nullable TaskStatus status,
        @Nullable String part,
        AsOf asOf) {

    private static final String TOLD_AS = """
            exists (select 1 from ProgressTelling p where p.status = :status and p.id = (
                select max(told.id) from ProgressTelling told where told.taskId = task.id and told.toldOn <= :day))""";

    private static final String NOT_TOLD =
            "not exists (select 1 from ProgressTelling t where t.taskId = task.id and t.toldOn <= :day)";

    void addTo(List<String> conditions, Map<String, Object> values) {
        add("task.planId = :plan", "plan", plan, conditions, values);
        add("task.kind = :kind", "kind", kind, conditions, values);
        add("task.sectionNumber = :section", "section", section, conditions, values);
        add("(locate(:part, task.title) > 0 or locate(:part, task.text) > 0)", "part", part, conditions, values);
        addStatus(conditions, values);
        if (department != null || role != null) {
            List<String> responsible = new ArrayList<>(List.of("r.task = task"));
            add(
                    "(r.unit = :department or :department member of r.departments)",
                    "department",
                    department,
                    responsible,
                    values);
            add("r.role = :role", "role", role, responsible, values);
            conditions.add("exists (select r from Responsibility r where " + String.join(" and ", responsible) + ")");
        }
    }

    private void addStatus(List<String> conditions, Map<String, Object> values) {
        if (!asOf.isPast()) {
            add("task.status = :status", "status", status, conditions, values);
        } else if (status != null) {
            boolean isTheFirst = status == TaskProgress.NOTHING_TOLD.status();
            conditions.add(isTheFirst ? "(" + TOLD_AS + " or " + NOT_TOLD + ")" : TOLD_AS);
            values.put("status", status);
            values.put("day", asOf.dayOnRecord());
        }
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
