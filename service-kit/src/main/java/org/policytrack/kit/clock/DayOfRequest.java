package org.policytrack.kit.clock;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The business day on which the current request says that it happens. */
@RequestScoped
public class DayOfRequest {

    /** A day {@code YYYY-MM-DD}, up to the business clock's own. */
    public static final String HEADER = "Tracker-Day";

    private @Nullable LocalDate day;

    void is(LocalDate named) {
        day = named;
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }
}
