package org.policytrack.reporting;

import static org.policytrack.kit.caller.Role.ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.AUDITOR;
import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.HEAD;
import static org.policytrack.kit.caller.Role.REPORTER;
import static org.policytrack.kit.caller.Role.REVIEWER;
import static org.policytrack.kit.caller.Role.SERVICE;
import static org.policytrack.kit.caller.Role.VIEWER;

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
    /** All but reviewers only while they stand in for one, which the use case holds. */
    public static final Permission REVIEW_PROGRESS =
            Permission.of("progress-report.review", REVIEWER, REPORTER, HEAD, COORDINATOR);
    /** Reporters and heads only while they stand in for a reviewer, which the use case holds. */
    public static final Permission READ_REVIEW_QUEUE =
            Permission.of("review-queue.read", REVIEWER, COORDINATOR, REPORTER, HEAD);
    /** A reviewer for the own absence only, which the use case holds. */
    public static final Permission APPOINT_STAND_IN = Permission.of("stand-in.appoint", REVIEWER, COORDINATOR);
    /** Whoever may be one can see it. */
    public static final Permission READ_STAND_INS =
            Permission.of("stand-in.read", REVIEWER, COORDINATOR, REPORTER, HEAD, AUDITOR);

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
    /** It shows no contents, only who has filed. */
    public static final Permission READ_OBLIGATIONS =
            Permission.of("obligation.read", COORDINATOR, REVIEWER, SERVICE).andUnlessNarrowed(Role.values());

    public static final Permission READ_FORM =
            Permission.of("progress-form.read", COORDINATOR, REVIEWER).andForOwnDepartment(REPORTER, HEAD, VIEWER);
    public static final Permission READ_AUDIT = Permission.of("audit.read", AUDITOR);

    public static final Permission REVERSE_FIGURE = Permission.of("ledger.reverse", COORDINATOR);
    public static final Permission WAIVE = Permission.of("task.waive", COORDINATOR);

    /** What was published; a draft is for those who may draft, which the repository holds. */
    public static final Permission READ_REPORTS =
            Permission.of("report.read", COORDINATOR, REVIEWER, SERVICE).andUnlessNarrowed(Role.values());

    public static final Permission DRAFT_REPORTS = Permission.of("report.draft", COORDINATOR);

    public static final Permission SCAN_REMINDERS = Permission.of("reminder.scan", COORDINATOR, ADMINISTRATOR);

    /** Places and scores; a department's calculation is for itself and for those who read everything. */
    public static final Permission READ_RANKINGS =
            Permission.of("ranking.read", COORDINATOR, REVIEWER, SERVICE).andUnlessNarrowed(Role.values());

    public static final Permission DECIDE_RANKING = Permission.of("ranking.decide", COORDINATOR);
    /** Whether there is a ranking and what it goes by is no secret of anybody. */
    public static final Permission READ_RANKING_SETTINGS = Permission.ofEveryRole("ranking-settings.read");

    public static final Permission APPEAL_RANKING =
            Permission.of("ranking.appeal").andForOwnDepartment(REPORTER, HEAD);
    public static final Permission READ_RANKING_APPEALS =
            Permission.of("ranking-appeal.read", COORDINATOR).andForOwnDepartment(REPORTER, HEAD, VIEWER);
    public static final Permission ANSWER_RANKING_APPEAL = Permission.of("ranking-appeal.answer", COORDINATOR);

    /** For everybody, where the installation has turned it on. */
    public static final Permission READ_OPEN_DATA = Permission.open("open-data.read");

    private Permissions() {}

    @Produces
    @Singleton
    static PermissionTable table() {
        return new PermissionTable()
                .with(FILE_PROGRESS, "fileProgress", "fileProgressForm", "fileProgressSheet")
                .with(READ_FORM, "readProgressForm", "readProgressSheet")
                .with(READ_OBLIGATIONS, "listObligations")
                .with(WITHDRAW_PROGRESS, "withdrawProgress")
                .with(REVIEW_PROGRESS, "acceptProgress", "returnProgress", "acceptUnchangedProgress")
                .with(READ_REVIEW_QUEUE, "listReviewQueue")
                .with(APPOINT_STAND_IN, "appointStandIn", "revokeStandIn")
                .with(READ_STAND_INS, "listStandIns", "readStandIn")
                .with(REVERSE_FIGURE, "reverseFigure")
                .with(WAIVE, "grantWaiver", "revokeWaiver")
                .with(
                        READ_ACCEPTED,
                        "listProgressReports",
                        "readProgressReport",
                        "readProgressChanges",
                        "readEvidence",
                        "readEvidenceContent",
                        "listLedger",
                        "readLedgerEntry",
                        "exportLedger")
                .with(UPLOAD_EVIDENCE, "uploadEvidence")
                .with(VERIFY_EVIDENCE, "verifyEvidence")
                .with(
                        READ_STANDINGS,
                        "listStandings",
                        "readStanding",
                        "exportTasks",
                        "exportStandings",
                        "listGoals",
                        "listComparison",
                        "readOverview",
                        "listenToChanges",
                        "listWaivers",
                        "readWaiver")
                .with(
                        READ_REPORTS,
                        "listReports",
                        "readReport",
                        "readReportFigure",
                        "exportReport",
                        "readReportSchedule",
                        "readEvaluation",
                        "readWeighing")
                .with(
                        DRAFT_REPORTS,
                        "draftReport",
                        "reviseReport",
                        "publishReport",
                        "withdrawReport",
                        "correctReport",
                        "decideReportSchedule",
                        "decideWeighing")
                .with(READ_RANKINGS, "listRanking", "exportRanking")
                .with(READ_RANKING_SETTINGS, "readRankingSettings")
                .with(DECIDE_RANKING, "changeRankingSettings")
                .with(APPEAL_RANKING, "appealRanking")
                .with(READ_RANKING_APPEALS, "listRankingAppeals", "readRankingAppeal")
                .with(ANSWER_RANKING_APPEAL, "upholdRankingAppeal", "rejectRankingAppeal")
                .with(READ_OPEN_DATA, "readOpenIndicators")
                .with(SCAN_REMINDERS, "scanReminders", "readReminderScan")
                .with(READ_AUDIT, "listAuditEntries", "readAuditEntry", "verifyAuditChain", "exportAuditChain");
    }
}
