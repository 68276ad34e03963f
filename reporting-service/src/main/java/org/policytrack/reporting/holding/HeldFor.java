package org.policytrack.reporting.holding;

/** What a plan is held for, each with a table of its own: reminders do not wait for a ranking. */
public enum HeldFor {
    RANKING("ranking_plan"),
    REMINDERS("reminder_plan");

    private final String hold;
    private final String add;

    HeldFor(String table) {
        this.hold = "UPDATE " + table + " SET held = held + 1 WHERE plan = ?";
        this.add = "INSERT INTO " + table + " (plan, held) VALUES (?, 0) ON DUPLICATE KEY UPDATE held = held";
    }

    String hold() {
        return hold;
    }

    String add() {
        return add;
    }
}
