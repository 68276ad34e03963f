package org.policytrack.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrack.system.generative.Caller;
import org.policytrack.system.generative.GeneratedRequests;

/** To each operation at least one request that is right in everything: what is made up has them to begin with. */
final class GoodRequests {

    /** What is read without anything having been done before: the operation, who asks, and for what. */
    private static final List<Reading> READINGS = List.of(
            new Reading("verifyAuditChain", "auditor", "/audit-entries/verification"),
            new Reading("exportAuditChain", "auditor", "/audit-entries/export"),
            new Reading("verifyEvidence", "auditor", "/evidence/verification"),
            new Reading("listAccounts", "administrator", "/accounts"),
            new Reading("listDepartments", "coordinator", "/departments"),
            new Reading("resolveName", "coordinator", "/departments/resolve?name=%E7%9C%81%E7%A7%91%E6%8A%80%E5%8E%85"),
            new Reading("readDepartment", "coordinator", "/departments/zj-scjg"),
            new Reading("readKeys", "coordinator", "/jwks"),
            new Reading("readOwnAccount", "coordinator", "/own-account"),
            new Reading("listNotices", "reporter-zj-scjg", "/notices"),
            new Reading("listWebhooks", "coordinator", "/webhooks"),
            new Reading("listPlans", "coordinator", "/plans"),
            new Reading("readPlan", "coordinator", "/plans/zj-metaverse-2023"),
            new Reading("readTask", "coordinator", "/tasks/zj-metaverse-2023-t20"),
            new Reading("listIndicators", "coordinator", "/indicators"),
            new Reading("readIndicator", "coordinator", "/indicators/zj-metaverse-2023-t20-i1"),
            new Reading("listMilestones", "coordinator", "/milestones"),
            new Reading("listMilestoneDates", "coordinator", "/milestone-dates"),
            new Reading("listPlanChanges", "coordinator", "/plan-changes"),
            new Reading("listDeadlineFlags", "coordinator", "/deadline-flags"),
            new Reading("listCalendarTokens", "coordinator", "/calendar-tokens"),
            new Reading("listSupervisionOrders", "coordinator", "/supervision-orders"),
            new Reading("listGoals", "coordinator", "/goals?plan=zj-metaverse-2023"),
            new Reading("readOverview", "coordinator", "/overview?plan=zj-metaverse-2023"),
            new Reading("listStandings", "coordinator", "/standings?plan=zj-metaverse-2023"),
            new Reading("readStanding", "coordinator", "/standings/zj-metaverse-2023-t20"),
            new Reading(
                    "listComparison",
                    "coordinator",
                    "/comparisons?plan=zj-metaverse-2023&from=2023-05-31&to=2023-06-30"),
            new Reading("listProgressReports", "coordinator", "/progress-reports"),
            new Reading("listWaivers", "coordinator", "/tasks/zj-metaverse-2023-t20/waivers"));

    private final GeneratedRequests requests;
    private final Callers callers;
    private final Caller coordinator;
    private final Caller reporter;
    private final Caller reviewer;
    private final Caller administrator;

    GoodRequests(Callers callers, GeneratedRequests requests) {
        this.requests = requests;
        this.callers = callers;
        this.coordinator = callers.named("coordinator");
        this.reporter = callers.named("reporter-zj-scjg");
        this.reviewer = callers.named("reviewer");
        this.administrator = callers.named("administrator");
    }

    /** In an order in which each finds what it needs. */
    void sendAll() throws IOException {
        sendReadings();
        sendProgressToTasks();
        send(coordinator, "listTasks", "/tasks", "");
        send(coordinator, "readWorkingDays", "/working-days/2023", "");
        send(coordinator, "readMilestone", "/milestones/zj-metaverse-2023-m1-alliance", "");
        send(coordinator, "moveDueDate", "/milestones/zj-metaverse-2023-m1-alliance/due-date-changes", """
                {"dueDate":"2023-08-31","reason":"联席会议商定延期"}""");
        requests.sendGood(
                coordinator,
                "importPlan",
                "/api/v1/plans",
                "application/yaml",
                Files.readString(Path.of("..", "task-service/src/main/resources/plans/zj-metaverse-2023.yaml")));
        sendCalendar();
        sendOrder();
        sendReports();
        sendPeriodReports();
        sendEvaluation();
        sendExports();
        sendToDepartments();
        sendSession();
        sendReminders();
        sendChannels();
        send(coordinator, "listenToChanges", "/events?plan=zj-metaverse-2023", "");
    }

    private void sendReadings() {
        READINGS.forEach(reading -> send(callers.named(reading.reader()), reading.operation(), reading.path(), ""));
        String group = send(coordinator, "listGroups", "/groups", "")
                .path("items")
                .path(0)
                .path("code")
                .asText();
        send(coordinator, "readGroup", "/groups/" + group, "");
        send(callers.service("task-service"), "listEndedSessions", "/ended-sessions", "");
        Caller auditor = callers.named("auditor");
        String entry = send(auditor, "listAuditEntries", "/audit-entries", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(auditor, "readAuditEntry", "/audit-entries/" + entry, "");
    }

    /** What reporting-service tells, and what the coordinating office decides, before there are reports. */
    private void sendProgressToTasks() {
        Caller reporting = callers.service("reporting-service");
        send(reporting, "recordProgress", "/tasks/zj-metaverse-2023-t01/progress", """
                {"sequence":1,"percentComplete":10,"status":"IN_PROGRESS","progressAsOf":"2023-05-31"}""");
        send(reporting, "recordAchievement", "/milestones/zj-metaverse-2023-m1-mechanism/achievement", """
                {"sequence":1,"achievedOn":"2023-04-19"}""");
        send(coordinator, "changeTarget", "/indicators/zj-metaverse-2023-t20-i1/target-changes", """
                {"target":180,"reason":"联席会议商定"}""");
        send(coordinator, "changeSettings", "/plans/zj-metaverse-2023/settings", """
                {"redBehind":25,"reason":"联席会议商定"}""");
    }

    /** Of somebody who is no caller of the others. */
    private void sendSession() {
        String session = signedIn("reporter-zj-jyt").path("refreshToken").asText();
        String renewed = send(Caller.nobody(), "renewSession", "/tokens/refresh", refresh(session))
                .path("refreshToken")
                .asText();
        send(Caller.nobody(), "signOut", "/tokens/revocation", refresh(renewed));
        JsonNode second = signedIn("reporter-zj-jyt");
        Caller oneself =
                Caller.believed("reporter-zj-jyt", second.path("accessToken").asText(), "zj-jyt");
        send(oneself, "enrolSecondFactor", "/own-account/second-factor", "");
        send(
                callers.named("security-administrator"),
                "resetSecondFactor",
                "/accounts/reporter-zj-jyt/second-factor",
                "");
        send(callers.named("security-administrator"), "unlockAccount", "/accounts/reporter-zj-jyt/lock", "");
    }

    private JsonNode signedIn(String username) {
        return send(
                Caller.nobody(),
                "signIn",
                "/tokens",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, callers.passwordOf(username)));
    }

    private static String refresh(String token) {
        return "{\"refreshToken\":\"%s\"}".formatted(token);
    }

    private void sendReminders() {
        String ladder = "/plans/zj-metaverse-2023/reminder-ladder";
        send(coordinator, "readReminderLadder", ladder, "");
        send(coordinator, "changeReminderLadder", ladder, """
                {"daysBefore":[30,14,7,3,1],"overdueEveryDays":7,"headFromDaysLeft":1,"officeFromWorkingDaysLate":5,
                 "climbAfterWorkingDays":2,"reportDaysBefore":[3,1],"reviewAfterWorkingDays":3}""");
        for (String job : List.of("deadline", "reminder")) {
            String scans = "/" + job + "-scans";
            String named = job.equals("deadline") ? "Deadline" : "Reminder";
            String id = send(coordinator, "scan" + named + "s", scans, "")
                    .path("id")
                    .asText();
            send(coordinator, "read" + named + "Scan", scans + "/" + id, "");
        }
        send(coordinator, "runNoticeRound", "/notice-rounds", "");
    }

    private void sendChannels() {
        String ofDepartment = "/departments/zj-scjg/notice-settings";
        send(reporter, "readDepartmentNoticeSettings", ofDepartment, "");
        send(reporter, "changeDepartmentNoticeSettings", ofDepartment, """
                {"mail":false,"weeklyDigest":false}""");
        String own = "/own-account/notice-settings";
        send(reporter, "readOwnNoticeSettings", own, "");
        send(reporter, "changeOwnNoticeSettings", own, "{\"mail\":false,\"language\":\"zh\"}");
        String webhook = "/webhooks/"
                + send(reporter, "addWebhook", "/webhooks", """
                        {"department":"zj-scjg","personal":true,"channel":"WECOM","name":"元宇宙专班群",
                         "address":"http://127.0.0.1:9/robot?key=1"}""").path("id").asText();
        send(reporter, "readWebhook", webhook, "");
        send(reporter, "testWebhook", webhook + "/test", "");
        send(reporter, "changeWebhook", webhook, "{\"name\":\"值班群\"}");
        send(reporter, "removeWebhook", webhook, "");
        String delivery = send(reporter, "listDeliveries", "/deliveries", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(reporter, "readDelivery", "/deliveries/" + delivery, "");
    }

    private void sendCalendar() {
        JsonNode made = send(coordinator, "makeCalendarToken", "/calendar-tokens", "{\"scope\":\"PERSON\"}");
        String address = made.path("address").asText();
        requests.sendGood(Caller.nobody(), "readCalendar", address, "", "");
        String own = "/calendar-tokens/" + made.path("id").asText();
        send(coordinator, "readCalendarToken", own, "");
        send(coordinator, "revokeCalendarToken", own, "");
    }

    private void sendOrder() {
        String orders = "/supervision-orders/";
        String id = send(coordinator, "issueSupervisionOrder", "/supervision-orders", """
                        {"plan":"zj-metaverse-2023","task":"zj-metaverse-2023-t20","department":"zj-scjg",
                         "demand":"请说明进度滞后的原因","replyBy":"2023-07-21"}""")
                .path("id")
                .asText();
        send(reporter, "replyToSupervisionOrder", orders + id + "/reply", "{\"reply\":\"已在办理\"}");
        send(coordinator, "returnSupervisionReply", orders + id + "/return", "{\"reason\":\"未说明原因\"}");
        send(reporter, "replyToSupervisionOrder", orders + id + "/reply", "{\"reply\":\"原因如下\"}");
        send(coordinator, "closeSupervisionOrder", orders + id + "/closure", "{\"remark\":\"同意办结\"}");
        send(coordinator, "readSupervisionOrder", orders + id, "");
    }

    private void sendReports() {
        sendEvidence();
        sendForm();
        String report = OneMonthTest.report("zj-scjg", "zj-metaverse-2023-t20", 35);
        for (String decision : List.of("acceptance", "return", "withdrawal")) {
            String id = send(reporter, "fileProgress", "/progress-reports", report)
                    .path("id")
                    .asText();
            send(reporter, "readProgressReport", "/progress-reports/" + id, "");
            String path = "/progress-reports/" + id + "/" + decision;
            switch (decision) {
                case "acceptance" -> send(reviewer, "acceptProgress", path, "");
                case "return" -> send(reviewer, "returnProgress", path, "{\"reason\":\"请补充专利受理通知书\"}");
                default -> send(reporter, "withdrawProgress", path, "");
            }
            sendReview(id);
        }
        sendStandIn();
        sendFigure();
        sendWaiver();
        sendRanking();
    }

    /** Of days of their own, so that no draft of the schedule is in the way. */
    private void sendPeriodReports() {
        String reports = "/reports/";
        String first =
                send(coordinator, "draftReport", "/reports", """
                        {"plan":"zj-metaverse-2023","kind":"MEETING","period":"2023-07-07"}""").path("id").asText();
        send(coordinator, "listReports", "/reports?plan=zj-metaverse-2023&kind=MEETING", "");
        send(coordinator, "readReport", reports + first, "");
        send(coordinator, "reviseReport", reports + first, """
                {"highlights":["zj-metaverse-2023-t20"],"texts":[{"section":"GOALS","text":"总体好于预期。"}]}""");
        send(coordinator, "readReportFigure", reports + first + "/figures/F1", "");
        send(coordinator, "readReport", reports + first, "");
        send(coordinator, "publishReport", reports + first + "/publication", "");
        String second = send(coordinator, "correctReport", reports + first + "/corrections", """
                        {"changes":"专利申请数更正","reason":"重复统计"}""")
                .path("id")
                .asText();
        send(coordinator, "readReport", reports + second, "");
        send(coordinator, "withdrawReport", reports + second + "/withdrawal", "{\"reason\":\"口径有误\"}");
        String schedule = "/plans/zj-metaverse-2023/report-schedule";
        send(coordinator, "readReportSchedule", schedule, "");
        send(coordinator, "decideReportSchedule", schedule, """
                {"monthly":{"isOn":true,"dayOfMonth":5},"quarterly":{"isOn":true,"dayOfMonth":10},
                 "annual":{"isOn":true,"month":1,"day":15},"meeting":{"isOn":false,"month":12,"day":15}}""");
    }

    private void sendExports() {
        String ofThePlan = ".json?plan=zj-metaverse-2023";
        String report = send(coordinator, "listReports", "/reports?state=PUBLISHED", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(coordinator, "exportReport", "/reports/" + report + ".json", "");
        send(coordinator, "exportTasks", "/tasks" + ofThePlan, "");
        send(coordinator, "exportStandings", "/standings" + ofThePlan, "");
        send(coordinator, "exportLedger", "/ledger" + ofThePlan, "");
        send(coordinator, "exportRanking", "/rankings" + ofThePlan, "");
        send(coordinator, "readOpenIndicators", "/open-data/indicators?plan=zj-metaverse-2023", "");
    }

    private void sendEvaluation() {
        String evaluation = "/evaluations/zj-metaverse-2023";
        send(coordinator, "readEvaluation", evaluation, "");
        send(coordinator, "readWeighing", evaluation + "/weighing", "");
        send(coordinator, "decideWeighing", evaluation + "/weighing", """
                {"dimensions":[
                 {"dimension":"INNOVATION","weight":2,"indicators":[{"indicator":"zj-metaverse-2023-t20-i1","weight":1}]},
                 {"dimension":"ACTIVITY","weight":1,"indicators":[{"indicator":"zj-metaverse-2023-g4","weight":1}]},
                 {"dimension":"POTENTIAL","weight":1,"indicators":[]},{"dimension":"RISK","weight":1,"indicators":[]}]}""");
    }

    private void sendReview(String report) {
        send(reviewer, "listReviewQueue", "/review-queue", "");
        send(reviewer, "readProgressChanges", "/progress-reports/" + report + "/changes", "");
        send(
                reviewer,
                "acceptUnchangedProgress",
                "/progress-reports/acceptances",
                "{\"reports\":[{\"id\":\"" + report + "\",\"version\":\"v1\"}]}");
    }

    private void sendFigure() {
        String report = send(reporter, "fileProgress", "/progress-reports", """
                        {"task":"zj-metaverse-2023-t20","department":"zj-scjg","period":"2023-06","percentComplete":40,
                         "status":"IN_PROGRESS","achievements":"受理元宇宙相关专利申请 68 项",
                         "indicatorValues":[{"indicator":"zj-metaverse-2023-t20-i1","value":68,"evidence":[]}]}""")
                .path("id")
                .asText();
        send(reviewer, "acceptProgress", "/progress-reports/" + report + "/acceptance", "");
        String entry = send(coordinator, "listLedger", "/ledger?kind=VERIFIED", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(coordinator, "readLedgerEntry", "/ledger/" + entry, "");
        send(coordinator, "reverseFigure", "/ledger/" + entry + "/reversal", "{\"reason\":\"重复申报\"}");
    }

    private void sendWaiver() {
        String waivers = "/tasks/zj-metaverse-2023-t20/waivers";
        String id = send(coordinator, "grantWaiver", waivers, """
                        {"indicator":"zj-metaverse-2023-t20-i1","reason":"申报口径调整"}""").path("id").asText();
        send(coordinator, "readWaiver", waivers + "/" + id, "");
        send(coordinator, "revokeWaiver", waivers + "/" + id + "/revocation", "{\"reason\":\"仍须完成\"}");
    }

    private void sendRanking() {
        String settings = "/plans/zj-metaverse-2023/ranking-settings";
        send(coordinator, "readRankingSettings", settings, "");
        send(coordinator, "changeRankingSettings", settings, """
                {"isOn":true,"leadWeight":2,"cooperatingWeight":1,"minimumTasks":2,"minimumVerifiedTasks":1,
                 "fromExpectedPercent":5,"reason":"联席会议商定"}""");
        send(coordinator, "listRanking", "/rankings?plan=zj-metaverse-2023", "");
        String upheld = sendAppeal();
        send(coordinator, "upholdRankingAppeal", upheld + "/upholding", "{\"corrected\":\"已补审通过\"}");
        String rejected = sendAppeal();
        send(coordinator, "rejectRankingAppeal", rejected + "/rejection", "{\"reason\":\"该日之后才填报\"}");
        send(coordinator, "listRankingAppeals", "/rankings/zj-scjg/appeals", "");
    }

    /** Read before it is answered, for its version; gives its path. */
    private String sendAppeal() {
        String appeals = "/rankings/zj-scjg/appeals";
        String appeal = appeals + "/"
                + send(reporter, "appealRanking", appeals, """
                                {"plan":"zj-metaverse-2023","day":"2023-06-30","text":"6月进展未计入"}""").path("id").asText();
        send(coordinator, "readRankingAppeal", appeal, "");
        return appeal;
    }

    private void sendStandIn() {
        String id = send(coordinator, "appointStandIn", "/stand-ins", """
                        {"absent":"reviewer","standIn":"reporter-zj-scjg","from":"2023-06-26","to":"2023-06-30",
                         "reason":"外出培训"}""")
                .path("id")
                .asText();
        send(coordinator, "listStandIns", "/stand-ins", "");
        send(coordinator, "readStandIn", "/stand-ins/" + id, "");
        send(coordinator, "revokeStandIn", "/stand-ins/" + id + "/revocation", "");
    }

    private void sendForm() {
        send(reporter, "listObligations", "/obligations?plan=zj-metaverse-2023", "");
        send(reporter, "readProgressForm", "/progress-reports/form?department=zj-scjg", "");
        send(reporter, "readProgressSheet", "/progress-reports/form.xlsx?department=zj-scjg", "");
        send(reporter, "fileProgressForm", "/progress-reports/form", """
                {"department":"zj-scjg","period":"2023-06","reports":[{"task":"zj-metaverse-2023-t20",
                 "percentComplete":30,"status":"IN_PROGRESS","achievements":"完成专利池方案"}]}""");
    }

    private void sendEvidence() {
        String form = """
                --boundary
                Content-Disposition: form-data; name="file"; filename="受理通知书.pdf"

                %PDF-1.4
                %%EOF
                --boundary--
                """.replace("\n", "\r\n");
        String id = requests.sendGood(
                        reporter, "uploadEvidence", "/api/v1/evidence", "multipart/form-data; boundary=boundary", form)
                .path("id")
                .asText();
        send(reporter, "readEvidence", "/evidence/" + id, "");
        send(reporter, "readEvidenceContent", "/evidence/" + id + "/content", "");
    }

    private void sendToDepartments() {
        Caller service = callers.service("task-service");
        String notice = send(service, "sendNotice", "/notices", """
                        {"department":"zj-scjg","kind":"DEADLINE","title":"临期","text":"三日后到期",
                         "titleEn":"Due soon","textEn":"Due in three days"}""").path("id").asText();
        send(reporter, "readNotice", "/notices/" + notice, "");
        send(reporter, "acknowledgeNotice", "/notices/" + notice + "/acknowledgement", "");
        send(administrator, "addDepartment", "/departments", """
                {"code":"zj-sjj","department":{"name":"省数据局","fullName":"浙江省数据局",
                 "englishName":"Zhejiang Provincial Data Bureau","kind":"PROVINCIAL"}}""");
        send(administrator, "readDepartment", "/departments/zj-sjj", "");
        send(administrator, "changeDepartment", "/departments/zj-sjj", """
                {"name":"省数据局","fullName":"浙江省数据局","englishName":"Zhejiang Data Bureau","kind":"PROVINCIAL"}""");
        send(administrator, "retireDepartment", "/departments/zj-sjj/retirement", "");
        send(administrator, "addAccount", "/accounts", """
                {"username":"liaison-zj-jyt","displayName":"省教育厅联络员","department":"zj-jyt",
                 "password":"Nine-lanterns-7-over-a-canal"}""");
        send(administrator, "readAccount", "/accounts/liaison-zj-jyt", "");
        send(administrator, "changeAccount", "/accounts/liaison-zj-jyt", "{\"displayName\":\"省教育厅联络员二\"}");
    }

    private JsonNode send(Caller caller, String operation, String path, String json) {
        return requests.sendGood(caller, operation, "/api/v1" + path, json.isEmpty() ? "" : "application/json", json);
    }

    private record Reading(String operation, String reader, String path) {}
}
