package org.policytrack.reporting;

import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.REPORTER;
import static org.policytrack.kit.caller.Role.REVIEWER;

import org.policytrack.kit.caller.Permission;

/** Every right this service knows, and who has it. Reading what was accepted needs no more than any role. */
public final class Permissions {

    public static final Permission FILE_PROGRESS = Permission.of("progress-report.file", REPORTER);
    public static final Permission REVIEW_PROGRESS = Permission.of("progress-report.review", REVIEWER);
    public static final Permission READ_UNACCEPTED_OF_OTHERS =
            Permission.of("progress-report.read-unaccepted-of-others", REVIEWER, COORDINATOR);

    private Permissions() {}
}
