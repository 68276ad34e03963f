package org.policytrack.system.cluster;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.policytrack.system.cluster.Attempt.Outcome;

/** A cluster under load, one fault after the other, and what came of it. */
final class FaultRun {

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(2);

    private final Attempts attempts = new Attempts();
    private final Writes writes = new Writes();
    private final List<Phase> phases = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private FaultRun() {}

    /**
     * Begins with a quiet time, then each fault has its turn until the time is over; the round that was begun is ended.
     *
     * @param every a fault begins so long after the one before, or as soon as that is over
     */
    static FaultRun of(Cluster cluster, Duration length, Duration every) throws SQLException {
        FaultRun run = new FaultRun();
        Client client = new Client(cluster, run.attempts);
        try (Load load = new Load(client, run.attempts, run.writes).started()) {
            run.phase("no fault", () -> pass(QUIET));
            long end = System.nanoTime() + length.toNanos();
            for (int turn = 0; System.nanoTime() < end; turn++) {
                for (Fault fault : Fault.values()) {
                    run.phase(fault.toString(), every, cluster, fault, turn);
                }
            }
        }
        StoredWrites stored = new StoredWrites(cluster, client, run.writes);
        await("every message to be delivered").atMost(TOLD_WITHIN).until(stored::isEverythingTold);
        run.faults.addAll(stored.faults());
        run.faults.addAll(0, run.attempts.faults());
        return run;
    }

    private void phase(String name, Duration every, Cluster cluster, Fault fault, int turn) {
        phase(name, () -> {
            long begun = System.nanoTime();
            fault.befall(cluster, turn);
            pass(every.minusNanos(System.nanoTime() - begun));
        });
    }

    private void phase(String name, Runnable what) {
        long from = System.nanoTime();
        what.run();
        phases.add(new Phase(name, from, System.nanoTime()));
    }

    private static void pass(Duration time) {
        if (time.isPositive()) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    /** What no client may have seen and no node may have, in words. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    Writes writes() {
        return writes;
    }

    double longestSilenceSeconds() {
        return attempts.longestSilenceSeconds(
                phases.getFirst().from(), phases.getLast().to());
    }

    /** How many requests were not answered with success at once while instances were restarted one by one. */
    long failedWhileRestarted() {
        return phases.stream()
                .filter(phase -> phase.name().equals(Fault.ROLLING_RESTART.toString()))
                .flatMap(phase -> attempts.between(phase.from(), phase.to()).stream())
                .filter(attempt -> !attempt.isDone())
                .count();
    }

    /** A line for each phase and one for all, in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | what befell the cluster | s | requests | done | 503, later | unanswered | conflict | wrong | longest silence s | median ms | p99 ms |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        phases.forEach(phase -> table.append(line(phase)));
        return table.append(line(new Phase(
                        "the whole run",
                        phases.getFirst().from(),
                        phases.getLast().to())))
                .append(String.format(
                        Locale.ROOT,
                        "%n%d reports filed, %d accepted, %d of these found done when asked again; %d read back, %d of them by the other instance%n",
                        writes.filed().size(),
                        writes.accepted().size(),
                        writes.timesAnsweredLate(),
                        writes.timesReadBack(),
                        writes.timesReadBackElsewhere()))
                .toString();
    }

    private String line(Phase phase) {
        List<Attempt> within = attempts.between(phase.from(), phase.to());
        long[] took = within.stream()
                .filter(Attempt::isDone)
                .mapToLong(attempt -> attempt.endedAt() - attempt.beganAt())
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %d | %d | %d | %d | %d | %d | %.1f | %.0f | %.0f |%n",
                phase.name(),
                (phase.to() - phase.from()) / 1e9,
                within.size(),
                took.length,
                count(within, Outcome.LATER),
                count(within, Outcome.UNANSWERED),
                count(within, Outcome.CONFLICT),
                count(within, Outcome.WRONG),
                attempts.longestSilenceSeconds(phase.from(), phase.to()),
                at(took, 0.5),
                at(took, 0.99));
    }

    private static long count(List<Attempt> within, Outcome outcome) {
        return within.stream().filter(attempt -> attempt.outcome() == outcome).count();
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private record Phase(String name, long from, long to) {}
}
