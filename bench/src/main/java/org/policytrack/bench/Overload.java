package org.policytrack.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks one address for a while, first by a few callers who wait for each answer, which tells the peak, then by a clock that
 * waits for nobody, at the peak and at several times the peak. Prints a row for each: what was sent, answered, refused and
 * lost a second, and the milliseconds of what was answered.
 */
public final class Overload {

    private static final int CALLERS = 16;
    private static final int MOST_OPEN = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final HttpRequest request;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    private Overload(String address, String token) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        this.request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
    }

    /** Arguments: name, address, token, seconds of each part, then factors of the peak. */
    public static void main(String[] arguments) throws InterruptedException {
        String name = arguments[0];
        Overload overload = new Overload(arguments[1], arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        overload.byCallers(seconds);
        Tally peak = overload.byCallers(seconds);
        peak.print(name, "callers who wait", seconds, peak.perSecond(seconds));
        double found = peak.perSecond(seconds);
        for (String factor : Arrays.copyOfRange(arguments, 4, arguments.length)) {
            double rate = found * Double.parseDouble(factor);
            overload.byClock(rate, seconds).print(name, factor + " x the peak", seconds, found);
        }
        System.exit(0);
    }

    private Tally byCallers(int seconds) throws InterruptedException {
        Tally tally = new Tally();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Thread[] callers = new Thread[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            callers[i] = Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    ask(tally);
                }
            });
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return tally;
    }

    private Tally byClock(double rate, int seconds) throws InterruptedException {
        Tally tally = new Tally();
        Semaphore open = new Semaphore(MOST_OPEN);
        long begun = System.nanoTime();
        long pause = (long) (TimeUnit.SECONDS.toNanos(1) / rate);
        for (int i = 0; i < rate * seconds; i++) {
            LockSupport.parkNanos(begun + i * pause - System.nanoTime());
            if (open.tryAcquire()) {
                Thread.ofVirtual().start(() -> {
                    ask(tally);
                    open.release();
                });
            } else {
                tally.lost().incrementAndGet();
            }
        }
        open.acquire(MOST_OPEN);
        return tally;
    }

    private void ask(Tally tally) {
        long begun = System.nanoTime();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 200) {
                tally.answered().add(System.nanoTime() - begun);
            } else {
                tally.refused().incrementAndGet();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            tally.lost().incrementAndGet();
        }
    }

    /** What became of the requests of one part. */
    private record Tally(ConcurrentLinkedQueue<Long> answered, AtomicInteger refused, AtomicInteger lost) {

        Tally() {
            this(new ConcurrentLinkedQueue<>(), new AtomicInteger(), new AtomicInteger());
        }

        double perSecond(int seconds) {
            return (double) answered.size() / seconds;
        }

        void print(String name, String part, int seconds, double peak) {
            long[] took = answered.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f | %.0f |%n",
                    name,
                    part,
                    (double) (took.length + refused.get() + lost.get()) / seconds,
                    perSecond(seconds),
                    (double) refused.get() / seconds,
                    (double) lost.get() / seconds,
                    perSecond(seconds) / peak,
                    at(took, 0.5),
                    at(took, 0.99));
        }

        private static double at(long[] took, double part) {
            return took.length == 0 ? Double.NaN : took[(int) Math.ceil(part * took.length) - 1] / 1e6;
        }
    }
}
