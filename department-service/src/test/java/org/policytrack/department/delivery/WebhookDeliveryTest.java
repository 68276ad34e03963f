package org.policytrack.department.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asHeadOf;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.People;
import org.policytrack.department.Receiver;
import org.policytrack.department.Receiver.Answer;
import org.policytrack.department.Receiver.Call;
import org.policytrack.department.Rows;
import org.policytrack.department.channel.Channel;
import org.policytrack.department.noticesettings.NoticeSettings;
import org.policytrack.department.webhook.SwitchOffWebhook;
import org.policytrack.department.webhook.WebhookRows;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.testing.MovableClock;

/** Real receivers, which check signatures by code of their own after what their makers publish. */
@QuarkusTest
@Tag("database")
class WebhookDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String KEY =
            Base64.getEncoder().encodeToString("a key of the tests, 32 bytes ok?".getBytes(UTF_8));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MovableClock day;

    @Inject
    DeliveryTable table;

    @Inject
    DeliveryDispatcher dispatcher;

    @Inject
    AttemptDelivery attempt;

    @Inject
    SendingTimes times;

    @Inject
    NoticeSettings settings;

    @Inject
    WebhookRows rows;

    @Inject
    Rows database;

    @Inject
    DataSource connections;

    @Inject
    SwitchOffWebhook switchOff;

    @Inject
    DeliveryConfig config;

    @Inject
    Clock clock;

    @Inject
    @RealTime
    InstantSource now;

    @AfterEach
    void itIsTheTwentiethOfAprilAgain() {
        day.isOn("2023-04-20");
    }

    @Test
    void aWebhookCanCheckWhoSentIt() throws Exception {
        try (Receiver receiver = Receiver.answering(204, "")) {
            String webhook = webhook("zj-scjg", "WEBHOOK", receiver.address("/hook"), "whsec_" + KEY);

            String notice = send("zj-scjg", "临近到期");

            Call call = onlyCall(receiver);
            String signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body();
            assertThat(call.header("webhook-signature"))
                    .isEqualTo("v1," + hmac(Base64.getDecoder().decode(KEY), signed));
            assertThat(call.header("webhook-id")).isEqualTo("msg_" + notice);
            assertThat(Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp"))))
                    .isBetween(now.instant().minusSeconds(60), now.instant().plusSeconds(60));
            JsonNode body = JSON.readTree(call.body());
            assertThat(body.at("/type").asText()).isEqualTo("notice");
            assertThat(body.at("/data/id").asText()).isEqualTo(notice);
            assertThat(body.at("/data/title").asText()).isEqualTo("临近到期");
            assertThat(body.at("/data/department").asText()).isEqualTo("zj-scjg");
            remove(webhook);
        }
    }

    @Test
    void aDingTalkRobotCanCheckWhoSentIt() throws Exception {
        try (Receiver robot = Receiver.answering(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")) {
            String webhook = webhook("zj-scjg", "DINGTALK", robot.address("/robot/send?access_token=t"), "SECabc+/=");

            send("zj-scjg", "临近到期");

            Call call = onlyCall(robot);
            long time = Long.parseLong(call.parameter("timestamp"));
            assertThat(Instant.ofEpochMilli(time))
                    .isBetween(now.instant().minusSeconds(60), now.instant().plusSeconds(60));
            assertThat(call.parameter("access_token")).isEqualTo("t");
            assertThat(call.parameter("sign")).isEqualTo(hmac("SECabc+/=".getBytes(UTF_8), time + "\nSECabc+/="));
            JsonNode body = JSON.readTree(call.body());
            assertThat(body.at("/msgtype").asText()).isEqualTo("text");
            assertThat(body.at("/text/content").asText()).startsWith("临近到期\n").contains("通知编号：");
            remove(webhook);
        }
    }

    @Test
    void aFeishuRobotCanCheckWhoSentIt() throws Exception {
        try (Receiver robot = Receiver.answering(200, "{\"code\":0,\"msg\":\"success\"}")) {
            String webhook = webhook("zj-scjg", "FEISHU", robot.address("/open-apis/bot/v2/hook/x"), "feishu-secret");

            send("zj-scjg", "临近到期");

            JsonNode body = JSON.readTree(onlyCall(robot).body());
            long time = body.at("/timestamp").asLong();
            assertThat(Instant.ofEpochSecond(time))
                    .isBetween(now.instant().minusSeconds(60), now.instant().plusSeconds(60));
            assertThat(body.at("/sign").asText()).isEqualTo(hmac((time + "\nfeishu-secret").getBytes(UTF_8), ""));
            assertThat(body.at("/msg_type").asText()).isEqualTo("text");
            assertThat(body.at("/content/text").asText()).startsWith("临近到期\n");
            remove(webhook);
        }
    }

    @Test
    void aWeComRobotGetsNoMoreThanItTakes() throws Exception {
        try (Receiver robot = Receiver.answering(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")) {
            String webhook = webhook("zj-scjg", "WECOM", robot.address("/cgi-bin/webhook/send?key=k"), null);

            send("zj-scjg", "临近到期", "到".repeat(3000), "");

            Call call = onlyCall(robot);
            JsonNode body = JSON.readTree(call.body());
            assertThat(call.parameter("key")).isEqualTo("k");
            assertThat(body.at("/msgtype").asText()).isEqualTo("text");
            assertThat(body.at("/text/content").asText().getBytes(UTF_8).length).isBetween(1900, 2048);
            assertThat(body.at("/text/content").asText()).endsWith("到…");
            remove(webhook);
        }
    }

    @Test
    void aRobotThatSaysNoInTheBodyIsTriedAgain() throws Exception {
        AtomicInteger answers = new AtomicInteger();
        try (Receiver robot = Receiver.answering(call -> Answer.of(
                200,
                answers.incrementAndGet() < 3
                        ? "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"
                        : "{\"errcode\":0}"))) {
            String webhook = webhook("zj-scjg", "DINGTALK", robot.address("/robot/send?access_token=t"), "SEC1");

            String notice = send("zj-scjg", "临近到期");

            String delivery =
                    await().atMost(SOON).until(() -> deliveryOf(notice, "DINGTALK", "SENT"), id -> id != null);
            asAdministrator()
                    .get("/deliveries/" + delivery)
                    .then()
                    .statusCode(200)
                    .body("attempts", equalTo(3))
                    .body("log.outcome", contains("FAILED", "FAILED", "SENT"))
                    .body("log[0].failure", equalTo("answered with error code 310000"))
                    .body("log.endedAt", hasItem(notNullValue()));
            assertThat(robot.calls()).hasSize(3);
            remove(webhook);
        }
    }

    @Test
    void manyInstancesAtOnceSendEachMessageOnce() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String webhook = webhook("zj-rst", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            for (int i = 0; i < 30; i++) {
                send("zj-rst", "第" + i + "条");
            }

            List<Callable<Void>> rounds = java.util.stream.IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        anotherInstance().round();
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(rounds)) {
                done.get();
            }

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(receiver.calls()).hasSizeGreaterThanOrEqualTo(30));
            dispatcher.round();
            assertThat(receiver.calls().stream().map(call -> call.header("webhook-id")))
                    .hasSize(30)
                    .doesNotHaveDuplicates();
            remove(webhook);
        }
    }

    @Test
    void whatAKilledInstanceHadBegunIsSentWhenItsLeaseEnds() throws Exception {
        day.isOn("2023-04-29");
        try (Receiver receiver = Receiver.answering(200, "")) {
            String webhook = webhook("zj-swt", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            String notice = send("zj-swt", "临近到期");
            Delivery begun = QuarkusTransaction.requiringNew()
                    .call(() -> table.begin(
                            webhookDelivery(notice),
                            now.instant(),
                            now.instant().plusSeconds(3)));
            day.isOn("2023-05-04");

            dispatcher.round();
            assertThat(receiver.calls()).isEmpty();

            assertThat(onlyCall(receiver).header("webhook-id")).isEqualTo("msg_" + notice);
            String delivery = await().atMost(SOON).until(() -> deliveryOf(notice, "WEBHOOK", "SENT"), id -> id != null);
            assertThat(delivery).isEqualTo(String.valueOf(begun.id()));
            asAdministrator().get("/deliveries/" + delivery).then().body("log.outcome", contains("UNKNOWN", "SENT"));
            remove(webhook);
        }
    }

    @Test
    void onADayOffNothingGoesOutButToTheInbox() throws Exception {
        day.isOn("2023-04-29");
        try (Receiver receiver = Receiver.answering(200, "")) {
            String webhook = webhook("zj-kjt", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);

            String notice = send("zj-kjt", "临近到期");
            dispatcher.round();

            asReporterOf("zj-kjt")
                    .get("/notices/" + notice)
                    .then()
                    .body("why.deliveries.channel", contains("INBOX", "WEBHOOK"))
                    .body("why.deliveries.state", contains("SENT", "WAITING"))
                    .body("why.deliveries[1].at", equalTo("2023-05-04T00:00:00Z"));
            assertThat(receiver.calls()).isEmpty();

            day.isOn("2023-05-04");
            assertThat(onlyCall(receiver).header("webhook-id")).isEqualTo("msg_" + notice);
            remove(webhook);
        }
    }

    @Test
    void whatFailsForLongIsSwitchedOffAndItsOwnerHearsOfIt() throws Exception {
        try (Receiver receiver = Receiver.answering(500, "")) {
            String webhook = webhook("zj-jyt", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            for (int i = 0; i < 4; i++) {
                send("zj-jyt", "第" + i + "条");
            }

            await().atMost(SOON)
                    .untilAsserted(() -> asAdministrator()
                            .get("/webhooks/" + webhook)
                            .then()
                            .body("enabled", equalTo(false))
                            .body("switchedOffAt", notNullValue()));
            asReporterOf("zj-jyt")
                    .get("/notices?limit=200")
                    .then()
                    .body(
                            "items.findAll { it.kind == 'WEBHOOK_OFF' && it.about == '" + webhook + "' }.size()",
                            equalTo(1));
            await().atMost(SOON)
                    .untilAsserted(() -> asAdministrator()
                            .get("/deliveries?department=zj-jyt&channel=WEBHOOK&state=FAILED")
                            .then()
                            .body("items.size()", greaterThanOrEqualTo(4)));
            remove(webhook);
        }
    }

    /** On a day off the instance of the service leaves everything to that of the test, whose real time the test sets. */
    @ParameterizedTest
    @CsvSource({
        // Over holidays time passes, and nothing is tried.
        "P10D, 2, WAITING, true",
        "P10D, 14, WAITING, true",
        "P10D, 15, FAILED, false",
        // An hour is not long, however often it is tried.
        "PT4M, 16, WAITING, true"
    })
    void whatFailsIsGivenUpAfterBothLongAndManyAttempts(
            Duration between, int attempts, DeliveryState state, boolean isStillOn) throws Exception {
        day.isOn("2023-04-29");
        try (Receiver receiver = Receiver.answering(500, "")) {
            String webhook = webhook("zj-wlt", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            String notice = send("zj-wlt", "临近到期");
            AtomicReference<Instant> time = new AtomicReference<>(now.instant());
            DeliveryDispatcher instance = instanceOnThursday(table, time::get);

            for (int i = 0; i < attempts; i++) {
                instance.round();
                time.updateAndGet(at -> at.plus(between));
            }

            assertThat(webhookDelivery(notice).attempts()).isEqualTo(attempts);
            assertThat(webhookDelivery(notice).state()).isEqualTo(state);
            asAdministrator().get("/webhooks/" + webhook).then().body("enabled", equalTo(isStillOn));
            assertThat(receiver.calls()).hasSize(attempts);
            remove(webhook);
        }
    }

    @Test
    void whatWasHandedOverIsRecordedEvenIfTheDatabaseRefusesAtFirst() throws Exception {
        day.isOn("2023-04-29");
        try (Receiver receiver = Receiver.answering(204, "")) {
            String webhook = webhook("zj-wlt", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            String notice = send("zj-wlt", "临近到期");
            RefusingTable refusing = new RefusingTable(connections, 2);

            instanceOnThursday(refusing, now).round();

            assertThat(refusing.refusals).hasNegativeValue();
            Delivery delivery = webhookDelivery(notice);
            assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
            assertThat(table.attempts(delivery.id()))
                    .singleElement()
                    .satisfies(only -> assertThat(only.outcome()).isEqualTo(Attempt.Outcome.SENT));
            assertThat(receiver.calls()).hasSize(1);
            remove(webhook);
        }
    }

    @Test
    void whatNobodyForesawIsAFailedAttemptLikeAnyOther() throws Exception {
        try (Receiver receiver = Receiver.answering(204, "")) {
            String webhook = webhook("zj-scjg", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            database.change("UPDATE webhook SET sealed_address = 'of another key' WHERE id = ?1", webhook);

            String notice = send("zj-scjg", "临近到期");

            String delivery =
                    await().atMost(SOON).until(() -> deliveryOf(notice, "WEBHOOK", "WAITING"), id -> id != null);
            await().atMost(SOON)
                    .untilAsserted(() -> asAdministrator()
                            .get("/deliveries/" + delivery)
                            .then()
                            .body("log.size()", greaterThanOrEqualTo(2))
                            .body("log[0].outcome", equalTo("FAILED"))
                            .body("log[0].failure", equalTo("could not be sent; the log of the service tells more")));
            assertThat(receiver.calls()).isEmpty();
            remove(webhook);
        }
    }

    @Test
    void thatTheDatabaseIsLostSaysNothingOfTheReceiver() throws Exception {
        day.isOn("2023-04-29");
        try (Receiver receiver = Receiver.answering(204, "")) {
            String webhook = webhook("zj-wlt", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);
            List<String> notices = IntStream.range(0, config.webhookOffAfterDeliveries())
                    .mapToObj(i -> send("zj-wlt", "临近到期"))
                    .toList();
            AtomicReference<Instant> time = new AtomicReference<>(now.instant());

            instanceOnThursday(table, new WithoutDatabase(), time::get).round();

            assertThat(notices)
                    .map(this::webhookDelivery)
                    .allSatisfy(delivery -> assertThat(table.attempts(delivery.id()))
                            .noneMatch(made -> made.outcome() == Attempt.Outcome.FAILED));
            asAdministrator().get("/webhooks/" + webhook).then().body("enabled", equalTo(true));
            time.updateAndGet(at -> at.plus(Duration.ofMinutes(3)));
            instanceOnThursday(table, time::get).round();
            assertThat(receiver.calls()).hasSameSizeAs(notices);
            remove(webhook);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "moved"})
    void whoIsNoMoreOfTheDepartmentGetsNothingMore(String how) throws Exception {
        day.isOn("2023-04-29");
        try (Receiver receiver = Receiver.answering(204, "")) {
            String person = People.settled("zj-wlt", "reporter");
            String webhook = webhook(
                    as(People.accessToken(person, People.PASSWORD)),
                    "zj-wlt",
                    "WEBHOOK",
                    receiver.address("/"),
                    "whsec_" + KEY,
                    "\"personal\":true,");
            String before = send("zj-wlt", "在岗时");
            assertThat(webhookDelivery(before).person()).isEqualTo(person);

            if (how.equals("disabled")) {
                People.secure(person, "{\"enabled\":false}").statusCode(200);
            } else {
                People.change(person, "{\"department\":\"zj-jyt\"}").statusCode(200);
            }
            String after = send("zj-wlt", "离岗后");
            day.isOn("2023-05-04");

            await().atMost(SOON).until(() -> deliveryOf(before, "WEBHOOK", "FAILED"), id -> id != null);
            assertThat(table.ofNotice(after)).extracting(Delivery::channel).containsExactly(Channel.INBOX);
            assertThat(receiver.calls()).isEmpty();
            remove(webhook);
        }
    }

    @Test
    void whatIsForOnePersonDoesNotGoToTheDepartmentsRobot() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "")) {
            String webhook = webhook("zj-scjg", "WEBHOOK", receiver.address("/"), "whsec_" + KEY);

            String notice = send("zj-scjg", "给一个人", "内容", "\"recipient\":\"somebody\",");

            asAdministrator().get("/deliveries?notice=" + notice).then().body("items.channel", contains("INBOX"));
            remove(webhook);
        }
    }

    private Delivery webhookDelivery(String notice) {
        return table.ofNotice(notice).stream()
                .filter(delivery -> delivery.channel() == Channel.WEBHOOK)
                .findFirst()
                .orElseThrow();
    }

    private DeliveryDispatcher anotherInstance() {
        return new DeliveryDispatcher(table, attempt, times, settings, rows, switchOff, config, clock, now);
    }

    /** For it the holiday is over. */
    private DeliveryDispatcher instanceOnThursday(DeliveryTable kept, InstantSource real) {
        return instanceOnThursday(kept, attempt, real);
    }

    private DeliveryDispatcher instanceOnThursday(DeliveryTable kept, AttemptDelivery sending, InstantSource real) {
        Clock thursday = Clock.fixed(Instant.parse("2023-05-04T02:00:00Z"), clock.getZone());
        return new DeliveryDispatcher(kept, sending, times, settings, rows, switchOff, config, thursday, real);
    }

    /** What is to be sent cannot be read. */
    @Vetoed
    private static final class WithoutDatabase extends AttemptDelivery {

        @SuppressWarnings("NullAway") // nothing of it is asked
        WithoutDatabase() {
            super(null, null, null, null, null, null);
        }

        @Override
        void send(Delivery delivery) {
            throw new IllegalStateException(new SQLNonTransientConnectionException("the connection was lost"));
        }
    }

    /** That of a database which refuses some times to record that something arrived. */
    @Vetoed
    private static final class RefusingTable extends DeliveryTable {

        private final AtomicInteger refusals;

        RefusingTable(DataSource database, int refusals) {
            super(database);
            this.refusals = new AtomicInteger(refusals);
        }

        @Override
        void sent(Delivery delivery, Instant businessNow, Instant at) {
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is down");
            }
            super.sent(delivery, businessNow, at);
        }
    }

    private static Call onlyCall(Receiver receiver) {
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.calls()).hasSize(1));
        return receiver.calls().getFirst();
    }

    private static @Nullable String deliveryOf(String notice, String channel, String state) {
        return asAdministrator()
                .get("/deliveries?notice=" + notice + "&channel=" + channel + "&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String webhook(String department, String channel, String address, @Nullable String secret) {
        return webhook(asHeadOf(department), department, channel, address, secret, "");
    }

    private static String webhook(
            RequestSpecification person,
            String department,
            String channel,
            String address,
            @Nullable String secret,
            String fields) {
        return person.body("""
                        {%s"department":"%s","channel":"%s","name":"群","address":"%s"%s}""".formatted(
                        fields, department, channel, address, secret == null ? "" : ",\"secret\":\"" + secret + "\""))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void remove(String webhook) {
        asAdministrator()
                .header("If-Match", "*")
                .delete("/webhooks/" + webhook)
                .then()
                .statusCode(204);
    }

    private static String send(String department, String title) {
        return send(department, title, "内容 " + UUID.randomUUID(), "");
    }

    /** @return the id */
    private static String send(String department, String title, String text, String fields) {
        return asTaskService()
                .body("""
                        {%s"department":"%s","kind":"DEADLINE","title":"%s","text":"%s","titleEn":"Due soon",
                         "textEn":"It is due."}""".formatted(fields, department, title, text))
                .post("/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
