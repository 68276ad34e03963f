package org.policytrack.reporting;

import static org.policytrack.kit.caller.Role.ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.AUDITOR;
import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.REPORTER;
import static org.policytrack.kit.caller.Role.REVIEWER;
import static org.policytrack.kit.caller.Role.SERVICE;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.PermissionTable;
import org.policytrack.kit.caller.Role;

/** Every right this service knows, who has it, and which operations need it. */
public final class Permissions {

    public static final Permission FILE_PROGRESS =
            Permission.of("progress-report.file").andForOwnDepartment(REPORTER);
    public static final Permission WITHDRAW_PROGRESS =
            Permission.of("progress-report.withdraw").andForOwnDepartment(REPORTER);
    public static final Permission REVIEW_PROGRESS = Permission.of("progress-report.review", REVIEWER);
    public static final Permission READ_ACCEPTED = Permission.of(
                    "progress-report.read-accepted", COORDINATOR, REVIEWER, SERVICE)
            .andUnlessNarrowed(Role.values());
    public static final Permission READ_UNACCEPTED = Permission.of(
                    "progress-report.read-unaccepted", COORDINATOR, REVIEWER)
            .andForOwnDepartment(Role.values());
    /** An upload names no department: it is always the uploader's own. */
    public static final Permission UPLOAD_EVIDENCE = Permission.of("evidence.upload", REPORTER);
    /** It shows no name and no content, only which files are damaged. */
    public static final Permission VERIFY_EVIDENCE = Permission.of("evidence.verify", ADMINISTRATOR, AUDITOR);

    public static final Permission READ_STANDINGS =
            Permission.of("standing.read", COORDINATOR, REVIEWER, SERVICE).andUnlessNarrowed(Role.values());
    public static final Permission READ_AUDIT = Permission.of("audit.read", AUDITOR);

    public static final Permission REVERSE_FIGURE = Permission.of("ledger.reverse", COORDINATOR);

    private Permissions() {}

    @Produces
    @Singleton
    static PermissionTable table() {
        return new PermissionTable()
                .with(FILE_PROGRESS, "fileProgress")
                .with(WITHDRAW_PROGRESS, "withdrawProgress")
                .with(REVIEW_PROGRESS, "acceptProgress", "returnProgress")
                .with(REVERSE_FIGURE, "reverseFigure")
                .with(
                        READ_ACCEPTED,
                        "listProgressReports",
                        "readProgressReport",
                        "readEvidence",
                        "readEvidenceContent",
                        "listLedger",
                        "readLedgerEntry")
                .with(UPLOAD_EVIDENCE, "uploadEvidence")
                .with(VERIFY_EVIDENCE, "verifyEvidence")
                .with(READ_STANDINGS, "listStandings", "readStanding", "listGoals", "listComparison", "readOverview")
                .with(READ_AUDIT, "listAuditEntries", "readAuditEntry", "verifyAuditChain", "exportAuditChain");
    }
}
