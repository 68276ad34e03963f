package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that sort by the time they were made: milliseconds of business time, then a count within the same millisecond,
 * then chance.
 */
@ApplicationScoped
class ReportIds {

    private static final int MILLISECOND_DIGITS = 12;
    private static final int COUNT_DIGITS = 4;

    private final Clock clock;
    private long lastMillisecond;
    private int count;

    ReportIds(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        long millisecond = clock.millis();
        count = millisecond == lastMillisecond ? count + 1 : 0;
        lastMillisecond = millisecond;
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(millisecond, MILLISECOND_DIGITS) + "-" + hex.toHexDigits(count, COUNT_DIGITS) + "-"
                + hex.toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
