package org.policytrack.reporting.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a line begins.
 *
 * @param position the events behind it are told
 * @param isReset whether what happened before cannot be told one by one, so that everything is to be read anew
 */
record Resumption(long position, boolean isReset) {

    /** Who missed more is told to read everything anew: one reading is less than so many. */
    static final int MOST_MISSED = 200;

    /**
     * Behind the event that was heard last; a new listener begins with what comes.
     *
     * @param lastHeard the header Last-Event-ID; what no line ever said is answered by a reset
     */
    static Resumption of(@Nullable String lastHeard, Numbering numbering) {
        if (lastHeard == null || lastHeard.isEmpty()) {
            return new Resumption(numbering.last(), false);
        }
        return number(lastHeard)
                .filter(heard -> heard >= numbering.prunedTo() && heard <= numbering.last())
                .filter(heard -> numbering.last() - heard <= MOST_MISSED)
                .map(heard -> new Resumption(heard, false))
                .orElseGet(() -> new Resumption(numbering.last(), true));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException nonsense) {
            return Optional.empty();
        }
    }
}
