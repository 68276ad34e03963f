package org.policytrack.task;

import static org.policytrack.kit.caller.Role.ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.SERVICE;

import org.policytrack.kit.caller.Permission;

/** Every right this service knows, and who has it. Reading needs no more than any role. */
public final class Permissions {

    public static final Permission IMPORT_PLANS = Permission.of("plan.import", COORDINATOR);
    public static final Permission CHANGE_SETTINGS = Permission.of("plan.change-settings", COORDINATOR);
    public static final Permission MOVE_DUE_DATES = Permission.of("milestone.move-due-date", COORDINATOR);
    public static final Permission CHANGE_TARGETS = Permission.of("indicator.change-target", COORDINATOR);
    public static final Permission TELL_PROGRESS = Permission.of("task.tell-progress", SERVICE);
    public static final Permission SCAN_DEADLINES = Permission.of("deadline.scan", COORDINATOR, ADMINISTRATOR);

    private Permissions() {}
}
