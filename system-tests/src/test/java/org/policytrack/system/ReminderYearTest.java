package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.system.ReminderYear.Message;

/**
 * Every reminder of the first plan's year as people find it in their mailboxes, against a list that was reviewed line
 * by line; and the same year amid killed jobs, two instances, a service that is down for weeks and a mail server that
 * refuses every third message.
 */
@Tag("database")
@Tag("whole-year")
class ReminderYearTest {

    private static final Path REVIEWED = Path.of("src/test/resources/reminder-year.txt");
    private static final long SEED = 20230103;
    private static final int KILLS = 8;
    private static final int WEEKS_DOWN = 4;

    @Test
    void theYearSendsTheMessagesThatWereReviewed() throws IOException {
        List<Message> messages;
        try (ReminderYear year = ReminderYear.begunWith(MailServer.willing())) {
            days().forEach(year::live);
            messages = year.messages();
        }

        Path seen = Files.writeString(Path.of("target/reminder-year.txt"), Message.listed(messages));

        assertThat(messages).extracting(Message::whatAndWhom).doesNotHaveDuplicates();
        assertThat(messages)
                .extracting(Message::day)
                .contains(LocalDate.of(2023, 4, 28), LocalDate.of(2023, 12, 29))
                .noneMatch(day -> day.isAfter(LocalDate.of(2023, 4, 28)) && day.isBefore(LocalDate.of(2023, 5, 4)));
        assertThat(seen).hasSameTextualContentAs(REVIEWED);
    }

    @Test
    void theSameYearAmidFaultsSendsTheSameMessagesOnce() throws IOException {
        assumeTrue(Installation.IS_MYSQL, "two instances share a database server");
        Random chance = new Random(SEED);
        Set<LocalDate> killedOn = someOf(daysOfMessages(), KILLS, chance);
        Set<LocalDate> downFrom = someOf(days(), WEEKS_DOWN, chance);

        Set<String> arrived;
        try (ReminderYear year = ReminderYear.begunWith(MailServer.refusingEveryThird());
                Faults faults = new Faults(year, chance)) {
            for (LocalDate day : days()) {
                faults.live(day, killedOn.contains(day), downFrom.stream().anyMatch(from -> isInWeek(day, from)));
            }
            faults.end();
            arrived = year.messages().stream().map(Message::whatAndWhom).collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(arrived).isEqualTo(whatAndWhomReviewed());
    }

    private static boolean isInWeek(LocalDate day, LocalDate from) {
        return !day.isBefore(from) && day.isBefore(from.plusWeeks(1));
    }

    private static List<LocalDate> days() {
        return ReminderYear.FIRST_DAY
                .datesUntil(ReminderYear.LAST_DAY.plusDays(1))
                .toList();
    }

    private static List<LocalDate> daysOfMessages() throws IOException {
        return Files.readAllLines(REVIEWED).stream()
                .filter(line -> line.matches("\\d{4}-.*"))
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .toList();
    }

    /** As the list has it: below each line of what was sent, lines of those it went to. */
    private static Set<String> whatAndWhomReviewed() throws IOException {
        Set<String> reporters = new TreeSet<>();
        Set<String> sent = new TreeSet<>();
        String what = "";
        for (String line : Files.readAllLines(REVIEWED)) {
            if (!line.startsWith("    ")) {
                what = line.strip().replace(" climbed", "");
                continue;
            }
            for (String person : line.strip().split(" ", -1)) {
                if (what.equals(ReminderYear.EVERY_REPORTER + ":")) {
                    reporters.add(person);
                } else if (person.equals(ReminderYear.EVERY_REPORTER)) {
                    reporters.stream().map((what + " ")::concat).forEach(sent::add);
                } else {
                    sent.add(what + " " + person);
                }
            }
        }
        return sent;
    }

    private static Set<LocalDate> someOf(List<LocalDate> days, int count, Random chance) {
        Set<LocalDate> some = new TreeSet<>();
        while (some.size() < count) {
            some.add(days.get(chance.nextInt(days.size())));
        }
        return some;
    }

    /** What goes wrong in a year. */
    private static final class Faults implements AutoCloseable {

        private static final int LONGEST_BEFORE_A_KILL = 250;

        private final ReminderYear year;
        private final Installation installation;
        private final ServiceProcess second;
        private final Random chance;
        private boolean isDepartmentServiceDown;

        Faults(ReminderYear year, Random chance) {
            this.year = year;
            this.installation = year.installation();
            this.chance = chance;
            this.second = installation.anotherTasks();
            second.awaitReady();
        }

        /** Both instances scan at once; on some days one of them and reporting-service are killed while they do. */
        void live(LocalDate day, boolean isKilled, boolean isDown) {
            setDepartmentServiceDown(isDown);
            CompletableFuture<Void> first = later(() -> year.scanDeadlines(installation.tasks(), day));
            CompletableFuture<Void> other = later(() -> year.scanDeadlines(second, day));
            CompletableFuture<Void> reports = later(() -> year.scanReminders(day));
            if (isKilled) {
                killAmidst();
            }
            CompletableFuture.allOf(first, other, reports).join();
            untilDone(() -> year.scanDeadlines(chance.nextBoolean() ? second : installation.tasks(), day));
            untilDone(() -> year.scanReminders(day));
            if (!isDown) {
                year.awaitTold();
                year.runRound(day);
            }
        }

        void end() {
            setDepartmentServiceDown(false);
            year.awaitTold();
            year.runRound(ReminderYear.LAST_DAY);
        }

        private void killAmidst() {
            pause(chance.nextInt(LONGEST_BEFORE_A_KILL));
            if (chance.nextBoolean()) {
                installation.tasks().kill();
                installation.startTasks();
                installation.tasks().awaitReady();
            } else {
                installation.reporting().kill();
                installation.startReporting();
                installation.reporting().awaitReady();
            }
        }

        private void setDepartmentServiceDown(boolean isDown) {
            if (isDown && !isDepartmentServiceDown) {
                installation.renewTokenOf("coordinator");
                installation.departments().stop();
            } else if (!isDown && isDepartmentServiceDown) {
                installation.startDepartments();
                installation.departments().awaitReady();
            }
            isDepartmentServiceDown = isDown;
        }

        /** Whatever becomes of it: it may be killed. */
        private static CompletableFuture<Void> later(Runnable scan) {
            return CompletableFuture.runAsync(scan).exceptionally(killed -> null);
        }

        private static void untilDone(java.util.function.IntSupplier scan) {
            await("a scan to be done")
                    .atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> scan.getAsInt() == 201);
        }

        private static void pause(int milliseconds) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            second.kill();
        }
    }
}
