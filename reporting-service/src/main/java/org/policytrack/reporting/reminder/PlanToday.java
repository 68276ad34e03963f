package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.ReminderLadder;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/** A plan and all that decides whether somebody is reminded of it on a business day. */
record PlanToday(Plan plan, ReminderLadder ladder, WorkingCalendar calendar, LocalDate day) {

    String occasion(ReminderKind kind, String rest) {
        return plan.id() + "/" + kind + "/" + rest;
    }

    /** The plan as people call it. */
    String title() {
        String title = plan.title();
        return title == null ? plan.id() : title;
    }
}
