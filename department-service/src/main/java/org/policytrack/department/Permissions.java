package org.policytrack.department;

import static org.policytrack.kit.caller.Role.ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.SERVICE;

import org.policytrack.kit.caller.Permission;

/** Every right this service knows, and who has it. Reading departments needs no more than any role. */
public final class Permissions {

    public static final Permission KEEP_DEPARTMENTS = Permission.of("department.keep", ADMINISTRATOR);
    public static final Permission KEEP_ACCOUNTS = Permission.of("account.keep", ADMINISTRATOR);
    public static final Permission SEND_NOTICES = Permission.of("notice.send", SERVICE);
    public static final Permission READ_NOTICES_OF_OTHERS = Permission.of("notice.read-of-others", COORDINATOR);

    private Permissions() {}
}
