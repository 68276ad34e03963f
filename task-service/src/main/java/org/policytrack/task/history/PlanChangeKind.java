package org.policytrack.task.history;

/** What was changed. */
public enum PlanChangeKind {
    DUE_DATE(
            "due-date",
            "DueDateChange c join Milestone s on s.id = c.milestoneId",
            "s.planId, s.id, s.name, s.belongsTo, c.fromDate, c.toDate",
            "s.planId",
            "s.belongsTo"),
    TARGET(
            "target",
            "TargetChange c join Indicator s on s.id = c.indicatorId",
            "s.planId, s.id, s.name, s.taskId, c.fromTarget, c.toTarget",
            "s.planId",
            "s.taskId"),
    SETTING(
            "setting",
            "SettingChange c",
            "c.planId, c.setting, c.setting, c.planId, c.fromValue, c.toValue",
            "c.planId",
            "c.planId");

    private final String word;
    private final String tables;
    private final String facts;
    private final String plan;
    private final String owner;

    PlanChangeKind(String word, String tables, String facts, String plan, String owner) {
        this.word = word;
        this.tables = tables;
        this.facts = facts;
        this.plan = plan;
        this.owner = owner;
    }

    /** The id of a change of this kind. */
    String id(long number) {
        return word + "-" + number;
    }

    /** Number, plan, subject, its name, owner, from, to, reason, by whom, on which day, at which instant. */
    String select() {
        return "select c.id, " + facts + ", c.reason, c.changedBy, c.changedOn, c.changedAt from " + tables;
    }

    /** The expression that names the plan. */
    String plan() {
        return plan;
    }

    /** The expression that names the task, measure or goal, or the plan itself. */
    String owner() {
        return owner;
    }
}
