package org.policytrack.kit.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which days are worked. In a year that is not known the weekends decide; callers who must tell the difference ask
 * {@link #hasYear}.
 */
public final class WorkingDays implements WorkingDayCalendar {

    private static final int FIRST_YEAR_LOOKED_FOR = 2000;
    private static final int LAST_YEAR_LOOKED_FOR = 2100;

    private final SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, CalendarDay> named = new HashMap<>();

    /**
     * Of these years.
     *
     * @throws IllegalArgumentException when a year or a day is told twice
     */
    public WorkingDays(Collection<CalendarYear> years) {
        for (CalendarYear year : years) {
            if (this.years.put(year.year(), year) != null) {
                throw new IllegalArgumentException("two calendars of the year " + year.year());
            }
            year.holidays().stream().flatMap(Holiday::days).forEach(this::name);
        }
    }

    /** From every file {@code working-days/<year>.yaml} of the years 2000 to 2100 on the class path. */
    public static WorkingDays onClassPath() {
        return new WorkingDays(yearsOnClassPath().values());
    }

    /**
     * From those on the class path and the files {@code <year>.yaml} of a folder, which take the place of the others.
     *
     * @throws IllegalArgumentException when there is no such folder, or a file in it is not as it should be
     */
    public static WorkingDays withFolder(Path folder) {
        Map<Integer, CalendarYear> years = yearsOnClassPath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder of working days " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                    .map(file -> CalendarYearFile.in(file).read().orElseThrow())
                    .forEach(year -> years.put(year.year(), year));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of working days " + folder + " cannot be read", unreadable);
        }
        try {
            return new WorkingDays(years.values());
        } catch (IllegalArgumentException contradiction) {
            throw new IllegalArgumentException(
                    "In the calendars of " + folder + ": " + contradiction.getMessage(), contradiction);
        }
    }

    private static Map<Integer, CalendarYear> yearsOnClassPath() {
        return IntStream.rangeClosed(FIRST_YEAR_LOOKED_FOR, LAST_YEAR_LOOKED_FOR)
                .mapToObj(year -> CalendarYearFile.onClassPath(year).read())
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(CalendarYear::year, Function.identity()));
    }

    public CalendarDay day(LocalDate date) {
        return named.getOrDefault(date, CalendarDay.ordinary(date));
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return day(date).kind().isWorked();
    }

    public boolean hasYear(int year) {
        return years.containsKey(year);
    }

    public Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    public SortedSet<Integer> knownYears() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(years.keySet()));
    }

    /** Every day of a year, known or not, in order. */
    public List<CalendarDay> daysOf(int year) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        Stream<LocalDate> days = first.datesUntil(first.plusYears(1));
        return days.map(this::day).toList();
    }

    private void name(CalendarDay day) {
        CalendarDay other = named.putIfAbsent(day.date(), day);
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s is told twice: %s, %s".formatted(day.date(), other.holidayName(), day.holidayName()));
        }
    }
}
