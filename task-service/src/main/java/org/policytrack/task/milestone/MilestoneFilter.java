package org.policytrack.task.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.history.AsOf;

/**
 * Which milestones are asked for; null asks for all.
 *
 * @param owner id of the task, measure or goal
 * @param dueBefore the due date lies before this day
 * @param asOf the day whose dates and achievements are looked at
 */
record MilestoneFilter(
        @Nullable String plan,
        @Nullable String owner,
        @Nullable MilestoneState state,
        @Nullable LocalDate dueBefore,
        AsOf asOf) {

    private static final String AS_KNOWN_ON_THE_DAY = """
            select m from Milestone m
            join MilestoneDates d on d.id = (
                select max(held.id) from MilestoneDates held
                where held.milestoneId = m.id and (held.heldFrom is null or held.heldFrom <= :day))
            left join AchievementTelling a on a.id = (
                select max(told.id) from AchievementTelling told where told.milestoneId = m.id and told.toldOn <= :day)
            """;

    /** The query up to its conditions. */
    String select() {
        return readsHistory() ? AS_KNOWN_ON_THE_DAY : "select m from Milestone m";
    }

    void addTo(List<String> conditions, Map<String, Object> values) {
        String dates = readsHistory() ? "d" : "m";
        String achievements = readsHistory() ? "a" : "m";
        add("m.planId = :plan", "plan", plan, conditions, values);
        add("m.belongsTo = :owner", "owner", owner, conditions, values);
        add(dates + ".dueDate < :dueBefore", "dueBefore", dueBefore, conditions, values);
        if (state != null) {
            conditions.add(conditionOf(state).replace("{d}", dates).replace("{a}", achievements));
            if (state == MilestoneState.UPCOMING || state == MilestoneState.DUE_SOON) {
                values.put("soon", asOf.dayOnRecord().plusDays(Milestone.SOON_IN_DAYS));
            }
        }
        if (state != null || readsHistory()) {
            values.put("day", asOf.dayOnRecord());
        }
    }

    private boolean readsHistory() {
        return asOf.isPast() && (state != null || dueBefore != null);
    }

    /** The same rules as {@link MilestoneFacts#stateOn}, as conditions. */
    private static String conditionOf(MilestoneState state) {
        String open = "({a}.achievedOn is null or {a}.achievedOn > :day) and ";
        return switch (state) {
            case UPCOMING -> open + "{d}.actBy > :soon and {d}.dueDate >= :day";
            case DUE_SOON -> open + "{d}.actBy > :day and {d}.actBy <= :soon";
            case DUE_TODAY -> open + "{d}.actBy <= :day and {d}.dueDate >= :day";
            case OVERDUE -> open + "{d}.dueDate < :day";
            case ACHIEVED -> "{a}.achievedOn <= :day and {a}.achievedOn <= {d}.dueDate";
            case ACHIEVED_LATE -> "{a}.achievedOn <= :day and {a}.achievedOn > {d}.dueDate";
        };
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
