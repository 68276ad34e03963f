package org.policytrack.kit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The file {@code working-days/<year>.yaml} on the class path. */
final class CalendarYearFile {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String resource;

    CalendarYearFile(int year) {
        this.resource = "/working-days/" + year + ".yaml";
    }

    /** Empty when there is no such file. Throws {@link IllegalArgumentException} when it is not as it should be. */
    Optional<CalendarYear> read() {
        try (@Nullable InputStream in = CalendarYearFile.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(yearIn(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
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
        throw new IllegalArgumentException(resource + ": " + field + " must be a list");
    }

    private String text(Object object, String field) {
        return field(object, field).toString();
    }

    private Object field(Object object, String field) {
        Object value = object instanceof Map<?, ?> map ? map.get(field) : null;
        if (value == null) {
            throw new IllegalArgumentException(resource + ": " + field + " is missing");
        }
        return value;
    }
}
