package org.policytrack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running system at an even rate for a long time, by a clock that waits for nobody, and files a report now and then.
 * Prints a row a minute: what was answered and what was not, the milliseconds of the answers, the memory each process holds.
 * Ends with 1 where the last third of the minutes needs notably more than the first one, warm-up left out.
 */
public final class Soak {

    private static final int REQUESTS_A_SECOND = 60;
    private static final int REQUESTS_A_FILING = 120;
    private static final int WARM_UP_MINUTES = 5;
    private static final int MOST_OPEN = 500;
    private static final double MOST_GROWTH_OF_MEMORY = 1.1;
    private static final double MOST_GROWTH_OF_P99 = 1.5;
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]*)\"");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String tasks;
    private final String departments;
    private final String reporting;
    private final String viewerPassword;
    private final String reporterPassword;
    private final List<Long> processes;
    private volatile String viewer = "";
    private volatile String reporter = "";

    private Soak(String[] arguments) {
        this.tasks = arguments[1];
        this.departments = arguments[2];
        this.reporting = arguments[3];
        this.viewerPassword = arguments[4];
        this.reporterPassword = arguments[5];
        this.processes = Arrays.stream(arguments).skip(6).map(Long::valueOf).toList();
    }

    /**
     * Arguments: minutes, addresses of task-service, department-service and reporting-service, passwords of viewer and of
     * reporter-zj-scjg, then the numbers of the processes whose memory is told.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int minutes = Integer.parseInt(arguments[0]);
        Soak soak = new Soak(arguments);
        List<Minute> measured = new ArrayList<>();
        for (int minute = 1; minute <= minutes; minute++) {
            Minute now = soak.minute();
            now.print(minute);
            measured.add(now);
        }
        System.exit(isFlat(measured) ? 0 : 1);
    }

    private Minute minute() throws IOException, InterruptedException {
        viewer = signedIn("viewer", viewerPassword);
        reporter = signedIn("reporter-zj-scjg", reporterPassword);
        ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        Semaphore open = new Semaphore(MOST_OPEN);
        long pause = TimeUnit.SECONDS.toNanos(1) / REQUESTS_A_SECOND;
        long begun = System.nanoTime();
        for (int i = 0; i < 60 * REQUESTS_A_SECOND; i++) {
            long due = begun + i * pause;
            LockSupport.parkNanos(due - System.nanoTime());
            HttpRequest request = request(i);
            open.acquire();
            Thread.ofVirtual().start(() -> {
                if (isAnswered(request)) {
                    answered.add(System.nanoTime() - due);
                } else {
                    failed.incrementAndGet();
                }
                open.release();
            });
        }
        open.acquire(MOST_OPEN);
        return new Minute(answered.stream().mapToLong(Long::longValue).sorted().toArray(), failed.get(), resident());
    }

    private HttpRequest request(int i) {
        if (i % REQUESTS_A_FILING == 0) {
            return to(reporting + "/progress-reports", reporter)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"task":"zj-metaverse-2023-t20","department":"zj-scjg","period":"2023-06",
                             "percentComplete":30,"status":"IN_PROGRESS","achievements":"soak"}"""))
                    .build();
        }
        List<String> addresses = List.of(
                tasks + "/tasks",
                tasks + "/tasks/zj-metaverse-2023-t20",
                tasks + "/milestones?plan=zj-metaverse-2023",
                departments + "/departments",
                reporting + "/overview?plan=zj-metaverse-2023",
                reporting + "/standings?plan=zj-metaverse-2023",
                reporting + "/progress-reports?task=zj-metaverse-2023-t20");
        return to(addresses.get(i % addresses.size()), viewer).build();
    }

    private static HttpRequest.Builder to(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10));
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signedIn(String username, String password) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(departments + "/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IOException("no token for " + username + ": " + answer);
        }
        return token.group(1);
    }

    /** Megabytes of each process. */
    private List<Double> resident() throws IOException {
        List<Double> megabytes = new ArrayList<>();
        for (long process : processes) {
            Matcher status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            megabytes.add(status.find() ? Double.parseDouble(status.group(1)) / 1024 : Double.NaN);
        }
        return megabytes;
    }

    private static boolean isFlat(List<Minute> minutes) {
        List<Minute> warm = minutes.subList(Math.min(WARM_UP_MINUTES, minutes.size() / 3), minutes.size());
        double memory = growth(warm, Minute::allMegabytes);
        double p99 = growth(warm, minute -> minute.at(0.99));
        int failed = minutes.stream().mapToInt(Minute::failed).sum();
        System.out.printf(
                Locale.ROOT,
                "%nlast third of the minutes to the first, medians: memory %.2f (bound %.1f), p99 %.2f (bound %.1f); %d not answered%n",
                memory,
                MOST_GROWTH_OF_MEMORY,
                p99,
                MOST_GROWTH_OF_P99,
                failed);
        return memory <= MOST_GROWTH_OF_MEMORY && p99 <= MOST_GROWTH_OF_P99 && failed == 0;
    }

    private static double growth(List<Minute> minutes, ToDoubleFunction<Minute> figure) {
        int third = Math.max(1, minutes.size() / 3);
        return median(minutes.subList(minutes.size() - third, minutes.size()), figure)
                / median(minutes.subList(0, third), figure);
    }

    private static double median(List<Minute> minutes, ToDoubleFunction<Minute> figure) {
        double[] figures = minutes.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }

    /**
     * @param took nanoseconds from when each request was due, sorted
     * @param megabytes of each process at its end
     */
    private record Minute(long[] took, int failed, List<Double> megabytes) {

        void print(int number) {
            StringBuilder row = new StringBuilder(
                    "| %d | %d | %d | %.1f | %.1f |".formatted(number, took.length, failed, at(0.5), at(0.99)));
            megabytes.forEach(each -> row.append(" %.0f |".formatted(each)));
            System.out.println(row.append(" %.0f |".formatted(allMegabytes())));
        }

        double allMegabytes() {
            return megabytes.stream().mapToDouble(Double::doubleValue).sum();
        }

        double at(double part) {
            return took.length == 0 ? Double.NaN : took[(int) Math.ceil(part * took.length) - 1] / 1e6;
        }
    }
}
