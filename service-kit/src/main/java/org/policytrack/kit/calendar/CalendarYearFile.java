package org.policytrack.kit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The calendar of one year: {@code <year>.yaml} on the class path or in a folder. */
final class CalendarYearFile {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final Pattern NAME = Pattern.compile("((?:19|20|21)\\d\\d)\\.yaml");

    private final int year;
    private final String name;
    private final Source source;

    private CalendarYearFile(int year, String name, Source source) {
        this.year = year;
        this.name = name;
        this.source = source;
    }

    /** That of the year on the class path, whether it is there or not. */
    static CalendarYearFile onClassPath(int year) {
        String resource = "/working-days/" + year + ".yaml";
        return new CalendarYearFile(year, resource, () -> CalendarYearFile.class.getResourceAsStream(resource));
    }

    /**
     * A file of a folder.
     *
     * @throws IllegalArgumentException when its name is no year
     */
    static CalendarYearFile in(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + ": a calendar of working days is named <year>.yaml");
        }
        return new CalendarYearFile(Integer.parseInt(name.group(1)), file.toString(), () -> Files.newInputStream(file));
    }

    /** Empty when there is no such file. Throws {@link IllegalArgumentException} when it is not as it should be. */
    Optional<CalendarYear> read() {
        try (@Nullable InputStream in = source.open()) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(whole(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private CalendarYear whole(String yaml) {
        try {
            CalendarYear read = yearIn(yaml);
            if (read.year() != year) {
                throw new IllegalArgumentException("it is of the year " + read.year());
            }
            return read;
        } catch (YamlEngineException | DateTimeException | IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "The calendar of working days " + name + " is broken: " + broken.getMessage(), broken);
        }
    }

    private CalendarYear yearIn(String yaml) {
        Object root = new Load(SETTINGS).loadFromString(yaml);
        return new CalendarYear(
                Integer.parseInt(text(root, "year")),
                list(root, "notices").stream()
                        .map(each -> URI.create(each.toString()))
                        .toList(),
                list(root, "holidays").stream().map(this::holiday).toList());
    }

    private Holiday holiday(Object holiday) {
        return new Holiday(text(holiday, "name"), dates(holiday, "daysOff"), dates(holiday, "workingDays"));
    }

    private List<LocalDate> dates(Object object, String field) {
        return list(object, field).stream()
                .map(each -> LocalDate.parse(each.toString()))
                .toList();
    }

    private List<?> list(Object object, String field) {
        if (field(object, field) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(field + " must be a list");
    }

    private String text(Object object, String field) {
        return field(object, field).toString();
    }

    private Object field(Object object, String field) {
        Object value = object instanceof Map<?, ?> map ? map.get(field) : null;
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    private interface Source {

        @Nullable
        InputStream open() throws IOException;
    }
}
