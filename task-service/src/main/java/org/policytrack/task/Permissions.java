package org.policytrack.task;

import static org.policytrack.kit.caller.Role.ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.AUDITOR;
import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.HEAD;
import static org.policytrack.kit.caller.Role.REPORTER;
import static org.policytrack.kit.caller.Role.REVIEWER;
import static org.policytrack.kit.caller.Role.SECURITY_ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.SERVICE;
import static org.policytrack.kit.caller.Role.VIEWER;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.PermissionTable;
import org.policytrack.kit.caller.Role;

/** Every right this service knows, who has it, and which operations need it. */
public final class Permissions {

    public static final Permission READ_WORKING_DAYS = Permission.ofEveryRole("working-days.read");
    public static final Permission READ_PLANS = Permission.ofEveryRole("plan.read");
    public static final Permission READ_TASKS =
            Permission.of("task.read", COORDINATOR, REVIEWER, SERVICE).andUnlessNarrowed(Role.values());
    public static final Permission IMPORT_PLANS = Permission.of("plan.import", COORDINATOR);
    public static final Permission CHANGE_SETTINGS = Permission.of("plan.change-settings", COORDINATOR);
    public static final Permission MOVE_DUE_DATES = Permission.of("milestone.move-due-date", COORDINATOR);
    public static final Permission CHANGE_TARGETS = Permission.of("indicator.change-target", COORDINATOR);
    public static final Permission CHANGE_REMINDERS = Permission.of("plan.change-reminders", COORDINATOR);
    public static final Permission TELL_PROGRESS = Permission.of("task.tell-progress", SERVICE);
    public static final Permission SCAN_DEADLINES = Permission.of("deadline.scan", COORDINATOR, ADMINISTRATOR);
    public static final Permission READ_CALENDARS = Permission.open("calendar.read");
    public static final Permission MAKE_CALENDARS = Permission.of(
            "calendar.make",
            VIEWER,
            REPORTER,
            HEAD,
            REVIEWER,
            COORDINATOR,
            ADMINISTRATOR,
            SECURITY_ADMINISTRATOR,
            AUDITOR);
    public static final Permission KEEP_OWN_CALENDARS = Permission.signedIn("calendar.keep-own");
    /** To find and close those of people who have left. */
    public static final Permission KEEP_CALENDARS_OF_ALL = Permission.of("calendar.keep-all", ADMINISTRATOR);

    public static final Permission ISSUE_ORDERS = Permission.of("supervision-order.issue", COORDINATOR);
    public static final Permission REPLY_TO_ORDERS =
            Permission.of("supervision-order.reply").andForOwnDepartment(REPORTER, HEAD);
    public static final Permission READ_AUDIT = Permission.of("audit.read", AUDITOR);

    private Permissions() {}

    @Produces
    @Singleton
    static PermissionTable table() {
        return new PermissionTable()
                .with(READ_WORKING_DAYS, "readWorkingDays")
                .with(READ_PLANS, "listPlans", "readPlan", "readDeadlineScan", "readReminderLadder")
                .with(READ_TASKS, "listTasks", "readTask", "listIndicators", "readIndicator")
                .with(READ_TASKS, "listMilestones", "readMilestone", "listDeadlineFlags", "listPlanChanges")
                .with(READ_TASKS, "listMilestoneDates")
                .with(IMPORT_PLANS, "importPlan")
                .with(CHANGE_SETTINGS, "changeSettings")
                .with(MOVE_DUE_DATES, "moveDueDate")
                .with(CHANGE_TARGETS, "changeTarget")
                .with(CHANGE_REMINDERS, "changeReminderLadder")
                .with(TELL_PROGRESS, "recordProgress", "recordAchievement")
                .with(SCAN_DEADLINES, "scanDeadlines")
                .with(READ_CALENDARS, "readCalendar")
                .with(MAKE_CALENDARS, "makeCalendarToken")
                .with(KEEP_OWN_CALENDARS, "listCalendarTokens", "readCalendarToken", "revokeCalendarToken")
                .with(READ_TASKS, "listSupervisionOrders", "readSupervisionOrder")
                .with(ISSUE_ORDERS, "issueSupervisionOrder", "returnSupervisionReply", "closeSupervisionOrder")
                .with(REPLY_TO_ORDERS, "replyToSupervisionOrder")
                .with(READ_AUDIT, "listAuditEntries", "readAuditEntry", "verifyAuditChain", "exportAuditChain");
    }
}
