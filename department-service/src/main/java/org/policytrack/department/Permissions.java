package org.policytrack.department;

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

    public static final Permission SIGN_IN = Permission.open("account.sign-in");
    public static final Permission FOUND_THE_INSTALLATION = Permission.open("account.create-first");
    public static final Permission KEEP_OWN_ACCOUNT = Permission.signedIn("account.keep-own");
    public static final Permission READ_ACCOUNTS = Permission.of("account.read", ADMINISTRATOR, SECURITY_ADMINISTRATOR);
    /** Names, departments, passwords. */
    public static final Permission KEEP_ACCOUNTS = Permission.of("account.keep", ADMINISTRATOR);
    /** Roles, locks, second factors. */
    public static final Permission GRANT_ROLES = Permission.of("account.grant-roles", SECURITY_ADMINISTRATOR);
    /** One or the other, by the fields that change. */
    public static final Permission CHANGE_ACCOUNTS =
            Permission.of("account.change", ADMINISTRATOR, SECURITY_ADMINISTRATOR);

    public static final Permission READ_ENDED_SESSIONS = Permission.of("session.read-ended", SERVICE);
    public static final Permission READ_DIRECTORY = Permission.ofEveryRole("department.read");
    public static final Permission KEEP_DEPARTMENTS = Permission.of("department.keep", ADMINISTRATOR);
    public static final Permission READ_NOTICES =
            Permission.of("notice.read", COORDINATOR).andForOwnDepartment(Role.values());
    public static final Permission ACKNOWLEDGE_NOTICES =
            Permission.of("notice.acknowledge").andForOwnDepartment(Role.values());
    public static final Permission SEND_NOTICES = Permission.of("notice.send", SERVICE);
    /** Webhooks without their secrets, how a department is told, deliveries. */
    public static final Permission READ_CHANNELS = Permission.of("channel.read", ADMINISTRATOR, COORDINATOR)
            .andForOwnDepartment(REPORTER, HEAD, REVIEWER, VIEWER);

    public static final Permission KEEP_CHANNELS =
            Permission.of("channel.keep", ADMINISTRATOR).andForOwnDepartment(REPORTER, HEAD, COORDINATOR);
    /** Where a department's notices go: it gets what is for its head alone, too. Needed besides {@link #KEEP_CHANNELS}. */
    public static final Permission KEEP_CHANNELS_OF_DEPARTMENT =
            Permission.of("channel.keep-of-department", ADMINISTRATOR).andForOwnDepartment(HEAD, COORDINATOR);

    public static final Permission RUN_NOTICE_ROUNDS = Permission.of("notice.run-rounds", COORDINATOR, ADMINISTRATOR);
    public static final Permission READ_AUDIT = Permission.of("audit.read", AUDITOR);

    private Permissions() {}

    @Produces
    @Singleton
    static PermissionTable table() {
        return new PermissionTable()
                .with(SIGN_IN, "signIn", "renewSession", "signOut", "readKeys")
                .with(FOUND_THE_INSTALLATION, "createFirstAdministrator")
                .with(
                        KEEP_OWN_ACCOUNT,
                        "readOwnAccount",
                        "changeOwnPassword",
                        "enrolSecondFactor",
                        "confirmSecondFactor",
                        "readOwnNoticeSettings",
                        "changeOwnNoticeSettings")
                .with(READ_ACCOUNTS, "listAccounts", "readAccount")
                .with(KEEP_ACCOUNTS, "addAccount")
                .with(CHANGE_ACCOUNTS, "changeAccount")
                .with(GRANT_ROLES, "unlockAccount", "resetSecondFactor")
                .with(READ_ENDED_SESSIONS, "listEndedSessions")
                .with(READ_DIRECTORY, "listDepartments", "readDepartment", "resolveName", "listGroups", "readGroup")
                .with(KEEP_DEPARTMENTS, "addDepartment", "changeDepartment", "retireDepartment")
                .with(READ_NOTICES, "listNotices", "readNotice")
                .with(ACKNOWLEDGE_NOTICES, "acknowledgeNotice")
                .with(SEND_NOTICES, "sendNotice")
                .with(RUN_NOTICE_ROUNDS, "runNoticeRound")
                .with(
                        READ_CHANNELS,
                        "readDepartmentNoticeSettings",
                        "listWebhooks",
                        "readWebhook",
                        "listDeliveries",
                        "readDelivery")
                .with(
                        KEEP_CHANNELS,
                        "changeDepartmentNoticeSettings",
                        "addWebhook",
                        "changeWebhook",
                        "removeWebhook",
                        "testWebhook")
                .with(READ_AUDIT, "listAuditEntries", "readAuditEntry", "verifyAuditChain", "exportAuditChain");
    }
}
