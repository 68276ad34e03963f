package org.policytrack.reporting.taskclient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list that is read page by page. */
interface Part<T> {

    List<T> items();

    @Nullable
    String next();

    /**
     * The whole list.
     *
     * @param pages gives the page of a cursor, the first one without
     */
    static <T> List<T> all(Function<@Nullable String, ? extends Part<T>> pages) {
        List<T> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Part<T> page = pages.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
