package org.policytrack.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policytrack.system.MailServer.Mail;

/**
 * The first plan's year in which nobody files anything and nobody acknowledges: its jobs are run for one day after the
 * other, and every demonstration account has mail switched on.
 */
final class ReminderYear implements AutoCloseable {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 3);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 1, 31);

    /** In the list of a year: the reporters of all reporting departments. */
    static final String EVERY_REPORTER = "every-reporter";

    private static final String PRESENT_DAY = "2024-02-05";
    private static final String MAIL_DOMAIN = "@staff.example";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MailServer mails;
    private final Installation installation;

    private ReminderYear(MailServer mails) {
        this.mails = mails;
        this.installation = new Installation(PRESENT_DAY)
                .with(Map.ofEntries(
                        entry("TRACKER_CLOCK_DEMONSTRATION", "true"),
                        entry("TRACKER_FIGURES_FRESH_FOR", "PT0S"),
                        entry("TRACKER_DEADLINE_SCAN_EVERY", "off"),
                        entry("TRACKER_REMINDER_SCAN_EVERY", "off"),
                        entry("TRACKER_REPORT_SCHEDULE_EVERY", "off"),
                        entry("TRACKER_RED_LIGHTS_EVERY", "off"),
                        entry("TRACKER_NOTICES_ROUNDS", "off"),
                        entry("TRACKER_NOTICES_QUIET_FROM", "00:00"),
                        entry("TRACKER_NOTICES_QUIET_UNTIL", "00:00"),
                        entry("TRACKER_NOTICES_FIRST_PAUSE", "PT0.2S"),
                        entry("TRACKER_NOTICES_LONGEST_PAUSE", "PT1S"),
                        entry("TRACKER_MAIL_HOST", "127.0.0.1"),
                        entry("TRACKER_MAIL_PORT", String.valueOf(mails.port())),
                        entry("TRACKER_MAIL_START_TLS", "DISABLED")));
    }

    /** Everything is started, and nothing was sent yet; where that fails, nothing is left running. */
    static ReminderYear begunWith(MailServer mails) {
        ReminderYear year = new ReminderYear(mails);
        try {
            year.installation.started();
            year.installation
                    .accounts()
                    .forEach(account ->
                            year.switchMailOn(account.path("username").asText()));
            return year;
        } catch (RuntimeException | Error notBegun) {
            year.close();
            throw notBegun;
        }
    }

    Installation installation() {
        return installation;
    }

    private void switchMailOn(String username) {
        Response settings =
                installation.as(username, installation.departments()).get("/own-account/notice-settings");
        installation
                .as(username, installation.departments())
                .header("If-Match", settings.header("ETag"))
                .body(Map.of("mail", true, "mailAddress", username + MAIL_DOMAIN, "language", "zh"))
                .put("/own-account/notice-settings")
                .then()
                .statusCode(200);
    }

    /** All that happens on a day, when nothing is in the way. */
    void live(LocalDate day) {
        assertThat(scanDeadlines(installation.tasks(), day)).isEqualTo(201);
        assertThat(scanReminders(day)).isEqualTo(201);
        awaitTold();
        runRound(day);
    }

    void awaitTold() {
        installation.awaitTold();
    }

    /** The status of the answer; an exception when there is none. */
    int scanDeadlines(ServiceProcess tasks, LocalDate day) {
        return post(tasks, "/deadline-scans", day);
    }

    int scanReminders(LocalDate day) {
        return post(installation.reporting(), "/reminder-scans", day);
    }

    void runRound(LocalDate day) {
        assertThat(post(installation.departments(), "/notice-rounds", day)).isEqualTo(200);
    }

    private int post(ServiceProcess service, String job, LocalDate day) {
        return installation
                .as("coordinator", service)
                .header("Tracker-Day", day.toString())
                .post(job)
                .statusCode();
    }

    /** What people have in their mailboxes at the end, by day; each mail is one of a delivery that is recorded as sent. */
    List<Message> messages() {
        await("everything to be mailed")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> all("/deliveries?channel=MAIL&state=WAITING").isEmpty());
        Map<String, JsonNode> notices = new HashMap<>();
        List<Mail> taken = mails.taken();
        assertThat(taken).extracting(Mail::id).doesNotHaveDuplicates();
        List<JsonNode> sent = all("/deliveries?channel=MAIL&state=SENT");
        assertThat(sent).hasSameSizeAs(taken);
        assertThat(all("/deliveries?channel=MAIL")).hasSameSizeAs(taken);
        assertThat(sent.stream()
                        .map(delivery -> delivery.path("person").asText() + MAIL_DOMAIN)
                        .sorted())
                .containsExactlyElementsOf(taken.stream().map(Mail::to).sorted().toList());
        return sent.stream()
                .map(delivery -> Message.of(
                        delivery,
                        notices.computeIfAbsent(delivery.path("notice").asText(), this::notice)))
                .sorted()
                .toList();
    }

    private JsonNode notice(String id) {
        return read(installation
                .as("coordinator", installation.departments())
                .get("/notices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read(installation
                    .as("coordinator", installation.departments())
                    .get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.path("items").forEach(items::add);
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        installation.close();
        mails.close();
    }

    /** One mail to one person. */
    record Message(LocalDate day, String kind, String occasion, boolean hasClimbed, String person)
            implements Comparable<Message> {

        static Message of(JsonNode delivery, JsonNode notice) {
            return new Message(
                    LocalDate.ofInstant(Instant.parse(notice.path("sentAt").asText()), ZONE),
                    notice.path("kind").asText(),
                    notice.path("occasion").asText(),
                    notice.path("sender").asText().equals("department-service"),
                    delivery.path("person").asText());
        }

        @Override
        public int compareTo(Message other) {
            return toString().compareTo(other.toString());
        }

        /** What it is about and for whom, whenever it came. */
        String whatAndWhom() {
            return kind + " " + occasion + " " + person;
        }

        private String what() {
            return kind + " " + occasion + (hasClimbed ? " climbed" : "");
        }

        /** Day by day what was sent, and below it to whom: the form in which a person reviews a year. */
        static String listed(List<Message> messages) {
            Map<LocalDate, Map<String, TreeSet<String>>> days = new TreeMap<>();
            messages.forEach(message -> days.computeIfAbsent(message.day, day -> new TreeMap<>())
                    .computeIfAbsent(message.what(), what -> new TreeSet<>())
                    .add(message.person));
            TreeSet<String> reporters = messages.stream()
                    .map(Message::person)
                    .filter(person -> person.startsWith("reporter-zj-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            return EVERY_REPORTER + ":\n" + inLines(reporters) + "\n"
                    + days.entrySet().stream()
                            .map(day -> day.getKey() + " " + day.getKey().getDayOfWeek() + "\n"
                                    + ofDay(day.getValue(), reporters))
                            .collect(Collectors.joining("\n"));
        }

        private static String ofDay(Map<String, TreeSet<String>> sent, TreeSet<String> reporters) {
            return sent.entrySet().stream()
                    .map(one -> "  " + one.getKey() + "\n" + inLines(shortened(one.getValue(), reporters)))
                    .collect(Collectors.joining());
        }

        private static TreeSet<String> shortened(TreeSet<String> people, TreeSet<String> reporters) {
            TreeSet<String> shorter = new TreeSet<>(people);
            if (shorter.containsAll(reporters)) {
                shorter.removeAll(reporters);
                shorter.add(EVERY_REPORTER);
            }
            return shorter;
        }

        private static String inLines(TreeSet<String> people) {
            return "    " + String.join(" ", people).replaceAll("(.{80,100}) ", "$1\n    ") + "\n";
        }
    }
}
