package org.policytrack.kit.calendar;

import java.net.URI;
import java.util.List;

/**
 * What is laid down for a year.
 *
 * @param notices addresses of the circulars it is taken from
 */
public record CalendarYear(int year, List<URI> notices, List<Holiday> holidays) {

    public CalendarYear {
        notices = List.copyOf(notices);
        holidays = List.copyOf(holidays);
    }
}
