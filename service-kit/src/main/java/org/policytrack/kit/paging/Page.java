package org.policytrack.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's stable order
 * @param next opaque; pass it as {@code cursor} to read on; left out on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Of a list that is in memory as a whole. */
    public static <R, T> Page<T> ofWhole(
            List<R> rows, PageRequest request, Function<R, T> view, Function<R, List<String>> keys) {
        return of(request.remaining(rows, keys), request, view, keys);
    }

    /**
     * @param rows one more than the limit where there are more to come
     * @param keys what the next page starts after, taken from the last row shown
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, T> view, Function<R, List<String>> keys) {
        List<R> shown = rows.subList(0, Math.min(rows.size(), request.limit()));
        boolean isLast = rows.size() <= request.limit();
        return new Page<>(shown.stream().map(view).toList(), isLast ? null : Cursor.after(keys.apply(shown.getLast())));
    }
}
