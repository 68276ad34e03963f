package org.policytrack.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

class PageRequestTest {

    @Test
    void withoutALimitThereAreFiftyItems() {
        PageRequest request = PageRequest.of(null, null);

        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.rows()).isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 200})
    void aLimitFromOneToTwoHundredIsTaken(int limit) {
        assertThat(PageRequest.of(limit, null).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void anyOtherLimitIsRefused(int limit) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> PageRequest.of(limit, null))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.faults()).containsExactly(InputFault.inQuery("limit", "out-of-range", 1, 200));
                });
    }

    @Test
    void theFirstPageBeginsBeforeEveryKey() {
        PageRequest first = PageRequest.of(null, null);

        assertThat(first.afterText()).isEmpty();
        assertThat(first.afterNumber(-1)).isEqualTo(-1);
    }

    @Test
    void theNextPageBeginsAfterTheCursorsKey() {
        PageRequest next = PageRequest.of(null, Cursor.after(List.of("42", "second")));

        assertThat(next.after()).containsExactly("42", "second");
        assertThat(next.afterText()).isEqualTo("42");
        assertThat(next.afterNumber(-1)).isEqualTo(42);
    }

    @Test
    void ofAListInMemoryTheRowsAfterTheOneSeenRemain() {
        List<String> rows = List.of("a", "b", "c");

        assertThat(PageRequest.of(null, null).remaining(rows, List::of)).isEqualTo(rows);
        assertThat(PageRequest.of(null, Cursor.after(List.of("b"))).remaining(rows, List::of))
                .containsExactly("c");
        assertThat(PageRequest.of(null, Cursor.after(List.of("c"))).remaining(rows, List::of))
                .isEmpty();
    }

    @Test
    void aCursorOfARowThatIsNotInTheListIsRefused() {
        PageRequest ofAnotherList = PageRequest.of(null, Cursor.after(List.of("x")));

        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> ofAnotherList.remaining(List.of("a"), List::of))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).containsExactly(InputFault.inQuery("cursor", "cursor-unknown")));
    }

    @Test
    void aCursorOfAListWithOtherKeysIsRefused() {
        PageRequest ofAnotherList = PageRequest.of(null, Cursor.after(List.of("zj-scjg")));

        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> ofAnotherList.afterNumber(0))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).containsExactly(InputFault.inQuery("cursor", "cursor-unknown")));
    }
}
