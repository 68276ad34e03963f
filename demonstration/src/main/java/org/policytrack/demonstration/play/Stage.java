package org.policytrack.demonstration.play;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.policytrack.demonstration.play.Played.Done;
import org.policytrack.demonstration.year.Deed;

/**
 * Plays deeds day by day. Within a day those about one task happen in their order, those about several at the same time.
 */
final class Stage {

    private static final int AT_ONCE = 8;
    private static final double SECOND = 1e9;

    private final Actors actors;
    private final Played played;
    private final Consumer<String> say;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Stage(Actors actors, Played played, Consumer<String> say) {
        this.actors = actors;
        this.played = played;
        this.say = say;
    }

    /** Plays what is not played yet, in the order given, and says after each month what was done. */
    Tally play(List<Deed> deeds) throws IOException {
        Tally all = new Tally();
        Map<YearMonth, List<Deed>> months = deeds.stream()
                .filter(deed -> played.find(deed.id()).isEmpty())
                .collect(Collectors.groupingBy(deed -> YearMonth.from(deed.day()), TreeMap::new, Collectors.toList()));
        for (Map.Entry<YearMonth, List<Deed>> month : months.entrySet()) {
            long begun = System.nanoTime();
            Tally done = new Tally();
            for (List<Deed> day : byDay(month.getValue())) {
                playDay(day, done, all);
            }
            say.accept("  %s: %s (%.1f s)".formatted(month.getKey(), done, (System.nanoTime() - begun) / SECOND));
        }
        return all;
    }

    private static Collection<List<Deed>> byDay(List<Deed> deeds) {
        Map<LocalDate, List<Deed>> days =
                deeds.stream().collect(Collectors.groupingBy(Deed::day, TreeMap::new, Collectors.toList()));
        return days.values();
    }

    private void playDay(List<Deed> day, Tally... tallies) throws IOException {
        Map<String, List<Deed>> byTask =
                day.stream().collect(Collectors.groupingBy(Deed::about, LinkedHashMap::new, Collectors.toList()));
        List<Deed> first = byTask.remove("");
        if (first != null) {
            playInOrder(first, tallies);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            byTask.values()
                    .forEach(deeds -> running.add(threads.submit(() -> {
                        playInOrder(deeds, tallies);
                        return deeds.size();
                    })));
            for (Future<?> task : running) {
                task.get();
            }
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IOException(cause == null ? failed.getMessage() : cause.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void playInOrder(List<Deed> deeds, Tally... tallies) throws IOException {
        for (Deed deed : deeds) {
            places.acquireUninterruptibly();
            try {
                play(deed, tallies);
            } finally {
                places.release();
            }
        }
    }

    /** What a service does not take is told and left: somebody may have gone on with the data by hand. */
    private void play(Deed deed, Tally... tallies) throws IOException {
        try {
            played.add(deed.id(), actors.act(deed));
            for (Tally tally : tallies) {
                tally.add(deed);
            }
        } catch (Refused refused) {
            say.accept("  " + deed.day() + " " + deed.id() + ": " + refused.getMessage());
            played.add(deed.id(), new Done("", ""));
            for (Tally tally : tallies) {
                tally.addRefused();
            }
        }
    }
}
