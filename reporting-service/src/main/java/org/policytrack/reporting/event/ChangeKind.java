package org.policytrack.reporting.event;

import java.util.Locale;

/** What changed. On the line it is the name of the event, such as {@code report-filed}. */
public enum ChangeKind {
    /** A progress report was filed. */
    REPORT_FILED,
    REPORT_ACCEPTED,
    REPORT_RETURNED,
    REPORT_WITHDRAWN,
    FIGURE_REVERSED,
    WAIVER_GRANTED,
    WAIVER_REVOKED,
    /** The light of a task turned red, or is red no more. */
    LIGHT_TURNED,
    /** A report of a month, quarter, year or meeting was published. */
    REPORT_PUBLISHED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the report it names is one that not everybody who sees its task may read. */
    boolean namesWhatIsNotAccepted() {
        return this == REPORT_FILED || this == REPORT_RETURNED || this == REPORT_WITHDRAWN;
    }
}
