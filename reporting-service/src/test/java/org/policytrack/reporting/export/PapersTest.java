package org.policytrack.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnKind;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentLanguage;
import org.policytrack.reporting.document.OfficialDocument;

class PapersTest {

    private static final int MEGABYTES = (int) (Runtime.getRuntime().maxMemory() >> 20);

    @Test
    void oneIsLaidOutAtATime() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Callable<Integer> paper = () -> Papers.laidOut(() -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            return atOnce.decrementAndGet();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> made : threads.invokeAll(Collections.nCopies(50, paper))) {
                made.get();
            }
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void roomIsThereAgainAfterOneThatFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Papers.laidOut(() -> {
                    throw new IllegalStateException("no font");
                }));

        assertThat(Papers.laidOut(() -> "made")).isEqualTo("made");
    }

    @Test
    void whatWouldTakeMoreMemoryThanThereIsIsRefused() {
        assertThat(Papers.fitting(of(30 * MEGABYTES)).cells()).isEqualTo(30 * MEGABYTES);
        assertThatExceptionOfType(DocumentTooLongForPages.class)
                .isThrownBy(() -> Papers.fitting(of(30 * MEGABYTES + 1)));
    }

    private static OfficialDocument of(int cells) {
        return new OfficialDocument(
                "台账",
                null,
                DocumentLanguage.ZH,
                LocalDate.of(2023, 6, 30),
                false,
                List.of(new DataTable(
                        "台账",
                        List.of(Column.of("指标", ColumnKind.TEXT)),
                        Collections.nCopies(cells, List.of(Cell.text("专利"))))));
    }
}
