package org.policytrack.reporting.document.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.DAY;
import static org.policytrack.reporting.document.TestDocument.report;
import static org.policytrack.reporting.document.TestDocument.row;
import static org.policytrack.reporting.document.TestDocument.streamed;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.reporting.document.Cell;

class WriteCsvTest {

    @Test
    void aTableHasItsHeaderItsRowsAndItsReferences() {
        assertThat(records(Stream.of(
                        row("新申请专利，含\"发明\"\n两行", "68.00", "F12", "40.5", DAY),
                        List.of(Cell.text("无指标"), Cell.noData(), Cell.noData(), Cell.noData()))))
                .containsExactly(
                        List.of("任务", "完成（项）", "完成标号", "完成率", "期限"),
                        List.of("新申请专利，含\"发明\"\n两行", "68.00", "F12", "40.5%", "2023-06-30"),
                        List.of("无指标", "无数据", "", "无数据", "无数据"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "=cmd|'/c calc'!A1", "＝1+1", "＠SUM"})
    void filedTextIsNeverAFormula(String text) {
        assertThat(records(Stream.of(row(text, "1", "F1", "1", DAY))).get(1))
                .first()
                .isEqualTo("'" + text);
    }

    @Test
    void aNumberBelowZeroIsANumber() {
        assertThat(records(Stream.of(row("a", "-5.0", "F1", "-1", DAY))).get(1))
                .containsExactly("a", "-5.0", "F1", "-1%", "2023-06-30");
    }

    @Test
    void theByteOrderMarkIsThereOnRequestOnly() {
        byte[] with = written(out -> WriteCsv.to(out, streamed(Stream.of()), true));
        byte[] without = written(out -> WriteCsv.to(out, streamed(Stream.of()), false));

        assertThat(with).startsWith(0xEF, 0xBB, 0xBF).hasSize(without.length + 3);
        assertThat(without).startsWith('"');
    }

    @Test
    void aDocumentIsAListOfAllItSays() {
        assertThat(CsvFile.records(written(out -> WriteCsv.to(out, report(), false))))
                .startsWith(
                        List.of("部分", "行", "列", "值", "单位", "标号"),
                        List.of("正文", "", "", "草稿", "", ""),
                        List.of("正文", "", "", "元宇宙产业发展监测月报", "", ""))
                .containsSequence(
                        List.of("正文", "", "", "表1  指标完成情况", "", ""),
                        List.of("表1  指标完成情况", "1", "任务", "t20", "", ""),
                        List.of("表1  指标完成情况", "1", "完成", "68.00", "项", "F12"),
                        List.of("表1  指标完成情况", "1", "完成率", "40.0%", "", ""),
                        List.of("表1  指标完成情况", "1", "期限", "2023-12-31", "", ""))
                .endsWith(
                        List.of("正文", "", "", "二、下一步工作", "", ""),
                        List.of("正文", "", "", "组建元宇宙产业联盟。", "", ""),
                        List.of("正文", "", "", "2023年6月30日", "", ""));
    }

    @Test
    void rowsAreWrittenAsTheyAreTaken() throws Exception {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int sign) {
                written.addAndGet(sign == '\n' ? 1 : 0);
            }
        };

        WriteCsv.to(
                counting,
                streamed(IntStream.range(0, 100_000)
                        .peek(row -> mostAhead.accumulateAndGet(row - written.get(), Math::max))
                        .mapToObj(row -> row("t" + row, "1", "F1", "1", DAY))),
                false);

        assertThat(written).hasValue(100_001);
        assertThat(mostAhead).hasValueLessThan(2_000);
    }

    private static List<List<String>> records(Stream<List<Cell>> rows) {
        return CsvFile.records(written(out -> WriteCsv.to(out, streamed(rows), false)));
    }
}
