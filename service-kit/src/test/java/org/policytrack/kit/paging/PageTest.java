package org.policytrack.kit.paging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theRowBeyondTheLimitIsNotShownButLeadsToTheNextPage() {
        Page<String> page = pageOf(rows(1, 4), 3);

        assertThat(page.items()).containsExactly("no 1", "no 2", "no 3");
        assertThat(Cursor.keys(requireNonNull(page.next()))).containsExactly("3");
    }

    @Test
    void asManyRowsAsTheLimitAreTheLastPage() {
        Page<String> page = pageOf(rows(1, 3), 3);

        assertThat(page.items()).containsExactly("no 1", "no 2", "no 3");
        assertThat(page.next()).isNull();
    }

    @Test
    void noRowsAreAnEmptyLastPage() {
        Page<String> page = pageOf(List.of(), 3);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 11})
    void walkingThePagesShowsEveryRowOnceAndInOrder(int limit) {
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            PageRequest request = PageRequest.of(limit, cursor);
            long after = request.afterNumber(0);
            Page<String> page = pageOf(
                    rows(1, 10).stream()
                            .filter(row -> row > after)
                            .limit(request.rows())
                            .toList(),
                    limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen)
                .containsExactlyElementsOf(
                        rows(1, 10).stream().map(PageTest::shown).toList());
    }

    private static Page<String> pageOf(List<Integer> rows, int limit) {
        return Page.of(rows, new PageRequest(limit, List.of()), PageTest::shown, row -> List.of(String.valueOf(row)));
    }

    private static String shown(int row) {
        return "no " + row;
    }

    private static List<Integer> rows(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
