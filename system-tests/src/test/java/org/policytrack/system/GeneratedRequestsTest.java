package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.BadTokens;
import org.policytrack.kit.testing.Contract;
import org.policytrack.system.generative.Caller;
import org.policytrack.system.generative.GeneratedRequests;

/**
 * Whatever the three services are sent, valid or broken, they answer as their contracts say and give nothing away.
 * {@code -Dgenerative.seed=} repeats a run, {@code -Dgenerative.requests=} makes it longer or shorter.
 */
@Tag("database")
class GeneratedRequestsTest {

    private static final boolean IS_MYSQL = "mysql".equals(System.getProperty("app.db-kind"));
    private static final int REQUESTS = Integer.getInteger("generative.requests", IS_MYSQL ? 5_000 : 20_000);
    private static final long SEED = Long.getLong("generative.seed", 20230420);
    private static final int FAULTS_SHOWN = 40;

    /** Of the many liaison officers; of the other demonstration accounts each is a caller. */
    private static final Set<String> REPORTERS = Set.of("reporter-zj-scjg", "reporter-zj-jxt", "reporter-zj-kjt");

    /** The others are tried on every operation by each service's {@code RefusalCoverageTest}. */
    private static final Set<String> BAD_TOKENS = Set.of("garbage-token", "expired-token", "alg-none");

    /** Operations that no request of this test can reach, and why. */
    private static final Map<String, String> UNREACHABLE = Map.of(
            "createFirstAdministrator", "the demonstration accounts were there first",
            "changeOwnPassword", "it would end the sessions the other requests need",
            "confirmSecondFactor", "only an authenticator knows the code of this half minute",
            "fileProgressSheet", "a spreadsheet is no text; FormSheetResourceTest sends them");

    private final Installation installation = new Installation("2023-07-10")
            .with(Map.of(
                    "TRACKER_LIMITS_PER_ADDRESS", "1000000",
                    "TRACKER_LIMITS_PER_CALLER", "1000000",
                    "TRACKER_LIMITS_PER_CALLER_AT_ONCE", "1000000",
                    "TRACKER_LIMITS_OPEN_PER_ADDRESS", "1000000",
                    "TRACKER_REPORTING_OPEN_DATA", "true",
                    "TRACKER_OUTGOING_ALLOWED_NETWORKS", "127.0.0.1/32"));

    @BeforeEach
    void start() {
        installation.started();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void everyAnswerIsOneTheContractDeclares() throws IOException {
        GeneratedRequests requests = new GeneratedRequests(SEED, addresses(), callers(), spared());

        sendGood(requests);
        requests.send(REQUESTS);

        report(requests);
        assertThat(requests.faults())
                .as("Faults with seed %d, as the request that led to each", SEED)
                .isEmpty();
        assertThat(requests.tooManyRequests()).as("answers with 429").isLessThan(REQUESTS / 100);
        // Fewer requests leave it to chance which operations they reach.
        if (REQUESTS >= 20_000) {
            assertThat(requests.neverReached())
                    .as("Operations that were never answered with 2xx")
                    .isSubsetOf(UNREACHABLE.keySet());
        }
        everyServiceIsWell();
        everyAuditChainIsIntact();
    }

    /** What chance would find seldom or never: requests that are right in everything. */
    private void sendGood(GeneratedRequests requests) throws IOException {
        Caller coordinator = caller("coordinator");
        send(requests, coordinator, "listTasks", "/tasks", "");
        send(requests, coordinator, "readWorkingDays", "/working-days/2023", "");
        send(requests, coordinator, "readMilestone", "/milestones/zj-metaverse-2023-m1-alliance", "");
        send(requests, coordinator, "moveDueDate", "/milestones/zj-metaverse-2023-m1-alliance/due-date-changes", """
                {"dueDate":"2023-08-31","reason":"联席会议商定延期"}""");
        requests.sendGood(
                coordinator,
                "importPlan",
                "/api/v1/plans",
                "application/yaml",
                Files.readString(Path.of("..", "task-service/src/main/resources/plans/zj-metaverse-2023.yaml")));
        sendGoodCalendar(requests, coordinator);
        sendGoodOrder(requests, coordinator);
        sendGoodReports(requests);
        sendGoodPeriodReports(requests, coordinator);
        sendGoodEvaluation(requests, coordinator);
        sendGoodExports(requests, coordinator);
        sendGoodToDepartments(requests);
        sendGoodReminders(requests, coordinator);
        sendGoodChannels(requests);
        send(requests, coordinator, "listenToChanges", "/events?plan=zj-metaverse-2023", "");
    }

    private static void sendGoodReminders(GeneratedRequests requests, Caller coordinator) {
        String ladder = "/plans/zj-metaverse-2023/reminder-ladder";
        send(requests, coordinator, "readReminderLadder", ladder, "");
        send(requests, coordinator, "changeReminderLadder", ladder, """
                {"daysBefore":[30,14,7,3,1],"overdueEveryDays":7,"headFromDaysLeft":1,"officeFromWorkingDaysLate":5,
                 "climbAfterWorkingDays":2,"reportDaysBefore":[3,1],"reviewAfterWorkingDays":3}""");
        for (String job : List.of("deadline", "reminder")) {
            String scans = "/" + job + "-scans";
            String named = job.equals("deadline") ? "Deadline" : "Reminder";
            String id = send(requests, coordinator, "scan" + named + "s", scans, "")
                    .path("id")
                    .asText();
            send(requests, coordinator, "read" + named + "Scan", scans + "/" + id, "");
        }
        send(requests, coordinator, "runNoticeRound", "/notice-rounds", "");
    }

    private void sendGoodChannels(GeneratedRequests requests) {
        Caller reporter = caller("reporter-zj-scjg");
        String ofDepartment = "/departments/zj-scjg/notice-settings";
        send(requests, reporter, "readDepartmentNoticeSettings", ofDepartment, "");
        send(requests, reporter, "changeDepartmentNoticeSettings", ofDepartment, """
                {"mail":false,"weeklyDigest":false}""");
        String own = "/own-account/notice-settings";
        send(requests, reporter, "readOwnNoticeSettings", own, "");
        send(requests, reporter, "changeOwnNoticeSettings", own, "{\"mail\":false,\"language\":\"zh\"}");
        String webhook = "/webhooks/"
                + send(requests, reporter, "addWebhook", "/webhooks", """
                        {"department":"zj-scjg","personal":true,"channel":"WECOM","name":"元宇宙专班群",
                         "address":"http://127.0.0.1:9/robot?key=1"}""")
                        .path("id")
                        .asText();
        send(requests, reporter, "readWebhook", webhook, "");
        send(requests, reporter, "testWebhook", webhook + "/test", "");
        send(requests, reporter, "changeWebhook", webhook, "{\"name\":\"值班群\"}");
        send(requests, reporter, "removeWebhook", webhook, "");
        String delivery = send(requests, reporter, "listDeliveries", "/deliveries", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(requests, reporter, "readDelivery", "/deliveries/" + delivery, "");
    }

    private static void sendGoodCalendar(GeneratedRequests requests, Caller subscriber) {
        JsonNode made = send(requests, subscriber, "makeCalendarToken", "/calendar-tokens", "{\"scope\":\"PERSON\"}");
        String address = made.path("address").asText();
        requests.sendGood(Caller.nobody(), "readCalendar", address, "", "");
        String own = "/calendar-tokens/" + made.path("id").asText();
        send(requests, subscriber, "readCalendarToken", own, "");
        send(requests, subscriber, "revokeCalendarToken", own, "");
    }

    private void sendGoodOrder(GeneratedRequests requests, Caller coordinator) {
        String orders = "/supervision-orders/";
        String id = send(requests, coordinator, "issueSupervisionOrder", "/supervision-orders", """
                        {"plan":"zj-metaverse-2023","task":"zj-metaverse-2023-t20","department":"zj-scjg",
                         "demand":"请说明进度滞后的原因","replyBy":"2023-07-21"}""")
                .path("id")
                .asText();
        Caller reporter = caller("reporter-zj-scjg");
        send(requests, reporter, "replyToSupervisionOrder", orders + id + "/reply", "{\"reply\":\"已在办理\"}");
        send(requests, coordinator, "returnSupervisionReply", orders + id + "/return", "{\"reason\":\"未说明原因\"}");
        send(requests, reporter, "replyToSupervisionOrder", orders + id + "/reply", "{\"reply\":\"原因如下\"}");
        send(requests, coordinator, "closeSupervisionOrder", orders + id + "/closure", "{\"remark\":\"同意办结\"}");
        send(requests, coordinator, "readSupervisionOrder", orders + id, "");
    }

    private void sendGoodReports(GeneratedRequests requests) {
        Caller reporter = caller("reporter-zj-scjg");
        sendGoodEvidence(requests, reporter);
        sendGoodForm(requests, reporter);
        String report = OneMonthTest.report("zj-scjg", "zj-metaverse-2023-t20", 35);
        for (String decision : List.of("acceptance", "return", "withdrawal")) {
            String id = send(requests, reporter, "fileProgress", "/progress-reports", report)
                    .path("id")
                    .asText();
            String path = "/progress-reports/" + id + "/" + decision;
            switch (decision) {
                case "acceptance" -> send(requests, caller("reviewer"), "acceptProgress", path, "");
                case "return" ->
                    send(requests, caller("reviewer"), "returnProgress", path, "{\"reason\":\"请补充专利受理通知书\"}");
                default -> send(requests, reporter, "withdrawProgress", path, "");
            }
            sendGoodReview(requests, id);
        }
        sendGoodStandIn(requests);
        sendGoodFigure(requests);
        sendGoodWaiver(requests);
        sendGoodRanking(requests);
    }

    /** Of days of their own, so that no draft of the schedule is in the way. */
    private static void sendGoodPeriodReports(GeneratedRequests requests, Caller coordinator) {
        String reports = "/reports/";
        String first = send(requests, coordinator, "draftReport", "/reports", """
                        {"plan":"zj-metaverse-2023","kind":"MEETING","period":"2023-07-07"}""")
                .path("id")
                .asText();
        send(requests, coordinator, "listReports", "/reports?plan=zj-metaverse-2023&kind=MEETING", "");
        send(requests, coordinator, "readReport", reports + first, "");
        send(requests, coordinator, "reviseReport", reports + first, """
                {"highlights":["zj-metaverse-2023-t20"],"texts":[{"section":"GOALS","text":"总体好于预期。"}]}""");
        send(requests, coordinator, "readReportFigure", reports + first + "/figures/F1", "");
        send(requests, coordinator, "readReport", reports + first, "");
        send(requests, coordinator, "publishReport", reports + first + "/publication", "");
        String second = send(requests, coordinator, "correctReport", reports + first + "/corrections", """
                        {"changes":"专利申请数更正","reason":"重复统计"}""")
                .path("id")
                .asText();
        send(requests, coordinator, "readReport", reports + second, "");
        send(requests, coordinator, "withdrawReport", reports + second + "/withdrawal", "{\"reason\":\"口径有误\"}");
        String schedule = "/plans/zj-metaverse-2023/report-schedule";
        send(requests, coordinator, "readReportSchedule", schedule, "");
        send(requests, coordinator, "decideReportSchedule", schedule, """
                {"monthly":{"isOn":true,"dayOfMonth":5},"quarterly":{"isOn":true,"dayOfMonth":10},
                 "annual":{"isOn":true,"month":1,"day":15},"meeting":{"isOn":false,"month":12,"day":15}}""");
    }

    private static void sendGoodExports(GeneratedRequests requests, Caller coordinator) {
        String ofThePlan = ".json?plan=zj-metaverse-2023";
        String report = send(requests, coordinator, "listReports", "/reports?state=PUBLISHED", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(requests, coordinator, "exportReport", "/reports/" + report + ".json", "");
        send(requests, coordinator, "exportTasks", "/tasks" + ofThePlan, "");
        send(requests, coordinator, "exportStandings", "/standings" + ofThePlan, "");
        send(requests, coordinator, "exportLedger", "/ledger" + ofThePlan, "");
        send(requests, coordinator, "exportRanking", "/rankings" + ofThePlan, "");
        send(requests, coordinator, "readOpenIndicators", "/open-data/indicators?plan=zj-metaverse-2023", "");
    }

    private static void sendGoodEvaluation(GeneratedRequests requests, Caller coordinator) {
        String evaluation = "/evaluations/zj-metaverse-2023";
        send(requests, coordinator, "readEvaluation", evaluation, "");
        send(requests, coordinator, "readWeighing", evaluation + "/weighing", "");
        send(requests, coordinator, "decideWeighing", evaluation + "/weighing", """
                {"dimensions":[
                 {"dimension":"INNOVATION","weight":2,"indicators":[{"indicator":"zj-metaverse-2023-t20-i1","weight":1}]},
                 {"dimension":"ACTIVITY","weight":1,"indicators":[{"indicator":"zj-metaverse-2023-g4","weight":1}]},
                 {"dimension":"POTENTIAL","weight":1,"indicators":[]},{"dimension":"RISK","weight":1,"indicators":[]}]}""");
    }

    private void sendGoodReview(GeneratedRequests requests, String report) {
        Caller reviewer = caller("reviewer");
        send(requests, reviewer, "listReviewQueue", "/review-queue", "");
        send(requests, reviewer, "readProgressChanges", "/progress-reports/" + report + "/changes", "");
        send(
                requests,
                reviewer,
                "acceptUnchangedProgress",
                "/progress-reports/acceptances",
                "{\"reports\":[{\"id\":\"" + report + "\",\"version\":\"v1\"}]}");
    }

    private void sendGoodFigure(GeneratedRequests requests) {
        String report = send(requests, caller("reporter-zj-scjg"), "fileProgress", "/progress-reports", """
                        {"task":"zj-metaverse-2023-t20","department":"zj-scjg","period":"2023-06","percentComplete":40,
                         "status":"IN_PROGRESS","achievements":"受理元宇宙相关专利申请 68 项",
                         "indicatorValues":[{"indicator":"zj-metaverse-2023-t20-i1","value":68,"evidence":[]}]}""")
                .path("id")
                .asText();
        send(requests, caller("reviewer"), "acceptProgress", "/progress-reports/" + report + "/acceptance", "");
        Caller coordinator = caller("coordinator");
        String entry = send(requests, coordinator, "listLedger", "/ledger?kind=VERIFIED", "")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        send(requests, coordinator, "readLedgerEntry", "/ledger/" + entry, "");
        send(requests, coordinator, "reverseFigure", "/ledger/" + entry + "/reversal", "{\"reason\":\"重复申报\"}");
    }

    private void sendGoodWaiver(GeneratedRequests requests) {
        Caller coordinator = caller("coordinator");
        String waivers = "/tasks/zj-metaverse-2023-t20/waivers";
        String id = send(requests, coordinator, "grantWaiver", waivers, """
                        {"indicator":"zj-metaverse-2023-t20-i1","reason":"申报口径调整"}""")
                .path("id")
                .asText();
        send(requests, coordinator, "readWaiver", waivers + "/" + id, "");
        send(requests, coordinator, "revokeWaiver", waivers + "/" + id + "/revocation", "{\"reason\":\"仍须完成\"}");
    }

    private void sendGoodRanking(GeneratedRequests requests) {
        Caller coordinator = caller("coordinator");
        String settings = "/plans/zj-metaverse-2023/ranking-settings";
        send(requests, coordinator, "readRankingSettings", settings, "");
        send(requests, coordinator, "changeRankingSettings", settings, """
                {"isOn":true,"leadWeight":2,"cooperatingWeight":1,"minimumTasks":2,"minimumVerifiedTasks":1,
                 "fromExpectedPercent":5,"reason":"联席会议商定"}""");
        send(requests, coordinator, "listRanking", "/rankings?plan=zj-metaverse-2023", "");
        String upheld = sendGoodAppeal(requests);
        send(requests, coordinator, "upholdRankingAppeal", upheld + "/upholding", "{\"corrected\":\"已补审通过\"}");
        String rejected = sendGoodAppeal(requests);
        send(requests, coordinator, "rejectRankingAppeal", rejected + "/rejection", "{\"reason\":\"该日之后才填报\"}");
        send(requests, coordinator, "listRankingAppeals", "/rankings/zj-scjg/appeals", "");
    }

    /** Read before it is answered, for its version; gives its path. */
    private String sendGoodAppeal(GeneratedRequests requests) {
        String appeals = "/rankings/zj-scjg/appeals";
        String appeal = appeals + "/"
                + send(requests, caller("reporter-zj-scjg"), "appealRanking", appeals, """
                                {"plan":"zj-metaverse-2023","day":"2023-06-30","text":"6月进展未计入"}""")
                        .path("id")
                        .asText();
        send(requests, caller("coordinator"), "readRankingAppeal", appeal, "");
        return appeal;
    }

    private void sendGoodStandIn(GeneratedRequests requests) {
        Caller coordinator = caller("coordinator");
        String id = send(requests, coordinator, "appointStandIn", "/stand-ins", """
                        {"absent":"reviewer","standIn":"reporter-zj-scjg","from":"2023-06-26","to":"2023-06-30",
                         "reason":"外出培训"}""")
                .path("id")
                .asText();
        send(requests, coordinator, "listStandIns", "/stand-ins", "");
        send(requests, coordinator, "readStandIn", "/stand-ins/" + id, "");
        send(requests, coordinator, "revokeStandIn", "/stand-ins/" + id + "/revocation", "");
    }

    private static void sendGoodForm(GeneratedRequests requests, Caller reporter) {
        send(requests, reporter, "listObligations", "/obligations?plan=zj-metaverse-2023", "");
        send(requests, reporter, "readProgressForm", "/progress-reports/form?department=zj-scjg", "");
        send(requests, reporter, "readProgressSheet", "/progress-reports/form.xlsx?department=zj-scjg", "");
        send(requests, reporter, "fileProgressForm", "/progress-reports/form", """
                {"department":"zj-scjg","period":"2023-06","reports":[{"task":"zj-metaverse-2023-t20",
                 "percentComplete":30,"status":"IN_PROGRESS","achievements":"完成专利池方案"}]}""");
    }

    private static void sendGoodEvidence(GeneratedRequests requests, Caller reporter) {
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
        send(requests, reporter, "readEvidence", "/evidence/" + id, "");
        send(requests, reporter, "readEvidenceContent", "/evidence/" + id + "/content", "");
    }

    private void sendGoodToDepartments(GeneratedRequests requests) {
        Caller service = Caller.believed("task-service", serviceToken("task-service"), "");
        String notice = send(requests, service, "sendNotice", "/notices", """
                        {"department":"zj-scjg","kind":"DEADLINE","title":"临期","text":"三日后到期",
                         "titleEn":"Due soon","textEn":"Due in three days"}""")
                .path("id")
                .asText();
        send(requests, caller("reporter-zj-scjg"), "acknowledgeNotice", "/notices/" + notice + "/acknowledgement", "");
        send(requests, caller("administrator"), "addDepartment", "/departments", """
                {"code":"zj-sjj","department":{"name":"省数据局","fullName":"浙江省数据局",
                 "englishName":"Zhejiang Provincial Data Bureau","kind":"PROVINCIAL"}}""");
        send(requests, caller("administrator"), "addAccount", "/accounts", """
                {"username":"liaison-zj-jyt","displayName":"省教育厅联络员","department":"zj-jyt",
                 "password":"Nine-lanterns-7-over-a-canal"}""");
        JsonNode signingIn = account("reporter-zj-jyt");
        send(
                requests,
                Caller.nobody(),
                "signIn",
                "/tokens",
                "{\"username\":\"reporter-zj-jyt\",\"password\":" + signingIn.path("password") + "}");
    }

    private static JsonNode send(
            GeneratedRequests requests, Caller caller, String operation, String path, String json) {
        return requests.sendGood(caller, operation, "/api/v1" + path, json.isEmpty() ? "" : "application/json", json);
    }

    private Map<String, String> addresses() {
        return Map.of(
                "department-service", installation.departments().address(),
                "task-service", installation.tasks().address(),
                "reporting-service", installation.reporting().address());
    }

    private List<Caller> callers() {
        List<Caller> callers = new ArrayList<>();
        spared().stream().sorted().forEach(name -> callers.add(caller(name)));
        callers.add(Caller.believed("task-service", serviceToken("task-service"), ""));
        callers.add(Caller.believed("reporting-service", serviceToken("reporting-service"), ""));
        callers.add(Caller.nobody());
        callers.add(new Caller("basic", "Basic YWRtaW46YWRtaW4=", "", false));
        callers.add(new Caller("empty-bearer", "Bearer", "", false));
        BadTokens.byKind().forEach((kind, token) -> {
            if (BAD_TOKENS.contains(kind)) {
                callers.add(Caller.notBelieved(kind, token));
            }
        });
        return callers;
    }

    private Caller caller(String username) {
        return Caller.believed(
                username,
                installation.tokenOf(username),
                account(username).path("department").asText());
    }

    private JsonNode account(String username) {
        return StreamSupport.stream(installation.accounts().spliterator(), false)
                .filter(account -> account.path("username").asText().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The accounts of the callers: who would lose them could not go on. */
    private Set<String> spared() {
        Set<String> names = new HashSet<>();
        installation
                .accounts()
                .forEach(account -> names.add(account.path("username").asText()));
        names.removeIf(name -> name.startsWith("reporter-zj-") && !REPORTERS.contains(name));
        return names;
    }

    private static String serviceToken(String name) {
        byte[] secret = Installation.SERVICE_SECRET.getBytes(StandardCharsets.UTF_8);
        return Jwt.issuer("policytrack-services")
                .audience("policytrack")
                .subject(name)
                .upn(name)
                .groups("service")
                .expiresIn(3600)
                .sign(new SecretKeySpec(secret, "HmacSHA256"));
    }

    private static void report(GeneratedRequests requests) throws IOException {
        String never = requests.neverReached().stream()
                .map(operation -> operation + " (" + UNREACHABLE.getOrDefault(operation, "no reason known") + ")")
                .toList()
                .toString();
        String last = "generated requests: %d with seed %d, %d faults, never reached: %s"
                .formatted(REQUESTS, SEED, requests.faults().size(), never);
        Files.writeString(
                Path.of("target", "generated-requests" + (IS_MYSQL ? "-mysql" : "") + ".txt"),
                String.join("\n", requests.faults()) + "\n" + requests.report() + last + "\n");
        requests.faults().stream().limit(FAULTS_SHOWN).forEach(System.out::println);
        System.out.println(requests.report() + last);
    }

    private void everyServiceIsWell() {
        for (ServiceProcess service : services()) {
            for (String state : List.of("live", "ready")) {
                RestAssured.given()
                        .get(service.address() + "/health/" + state)
                        .then()
                        .statusCode(200);
            }
            assertThat(service.logged().lines())
                    .filteredOn(line -> line.matches("\\S+ \\S+ (ERROR|FATAL) .*"))
                    .isEmpty();
        }
    }

    private void everyAuditChainIsIntact() {
        for (ServiceProcess service : services()) {
            boolean isAudited = Contract.of(service.name()).operations().stream()
                    .anyMatch(operation -> operation.path().equals("/api/v1/audit-entries/verification"));
            if (isAudited) {
                String verdict = installation
                        .as("auditor", service)
                        .get("/audit-entries/verification")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(verdict).as(service.name()).contains("INTACT");
            }
        }
    }

    private List<ServiceProcess> services() {
        return Stream.of(installation.departments(), installation.tasks(), installation.reporting())
                .toList();
    }
}
