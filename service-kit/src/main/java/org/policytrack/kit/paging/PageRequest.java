package org.policytrack.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to 200
 * @param after the keys of the last row already seen; empty for the first page
 */
public record PageRequest(int limit, List<String> after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > HIGHEST_LIMIT) {
            throw InputRefused.unreadable(InputFault.inQuery("limit", "out-of-range", 1, HIGHEST_LIMIT));
        }
        return new PageRequest(rows, cursor == null ? List.of() : Cursor.keys(cursor));
    }

    /**
     * The rows after the last one seen, of a list that is in memory as a whole.
     *
     * @throws InputRefused (400) when that one is not in the list, or no longer
     */
    public <R> List<R> remaining(List<R> rows, Function<R, List<String>> keys) {
        if (after.isEmpty()) {
            return rows;
        }
        int last = rows.stream().map(keys).toList().indexOf(after);
        if (last < 0) {
            throw cursorUnknown();
        }
        return rows.subList(last + 1, rows.size());
    }

    /** How many rows to read: one more than shown tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /** The key of the last row seen as text; {@code ""} sorts before every key. */
    public String afterText() {
        return after.isEmpty() ? "" : after.getFirst();
    }

    /**
     * The key of the last row seen as a number.
     *
     * @param beforeFirst what sorts before every key
     */
    public long afterNumber(long beforeFirst) {
        try {
            return after.isEmpty() ? beforeFirst : Long.parseLong(after.getFirst());
        } catch (NumberFormatException ofAnotherList) {
            throw cursorUnknown();
        }
    }

    private static InputRefused cursorUnknown() {
        return InputRefused.unreadable(InputFault.inQuery("cursor", "cursor-unknown"));
    }
}
