package org.policytrack.reporting.document.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.policytrack.reporting.document.TestDocument.DAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnKind;
import org.policytrack.reporting.document.DataDictionary;
import org.policytrack.reporting.document.DocumentLanguage;
import org.policytrack.reporting.document.Reference;
import org.policytrack.reporting.document.StreamedTable;

class WriteJsonTest {

    private static final Column TASK = Column.of("任务", ColumnKind.TEXT);
    private static final Column DONE =
            Column.of("完成", ColumnKind.NUMBER).in("项").withReferences();
    private static final DataDictionary TERMS = new DataDictionary(
            List.of(new DataDictionary.Term(TASK, "名称", "计划"), new DataDictionary.Term(DONE, "已核实", "台账")));

    @Test
    void valuesAreTypedAndColumnsExplained() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(written(Stream.of(
                        List.of(
                                Cell.text("=1+1"),
                                Cell.number(new BigDecimal("68.50")).as(new Reference("F1"))),
                        List.of(Cell.text(""), Cell.noData()),
                        List.of(Cell.text("空"), Cell.blank()))));

        assertThat(list.path("madeOn").asText()).isEqualTo(DAY.toString());
        assertThat(list.at("/columns/1/meaning").asText()).isEqualTo("已核实");
        assertThat(list.at("/columns/1/unit").asText()).isEqualTo("项");
        assertThat(list.at("/rows/0/0").asText()).isEqualTo("=1+1");
        assertThat(list.at("/rows/0/1/value").decimalValue()).isEqualByComparingTo("68.5");
        assertThat(list.at("/rows/0/1/reference").asText()).isEqualTo("F1");
        assertThat(list.at("/rows/1/1/value").isNull()).isTrue();
        assertThat(list.at("/rows/2/1/value").isNull()).isTrue();
    }

    /** It must not look whole to whoever has its beginning. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000})
    void whatBreaksOffIsNotEnded(int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream<List<Cell>> breaking = IntStream.rangeClosed(0, rows).mapToObj(row -> {
            if (row == rows) {
                throw new IllegalStateException("the database is gone");
            }
            return List.of(Cell.text("第" + row + "项"), Cell.noData());
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> WriteJson.to(out, table(breaking), TERMS));

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotEndWith("}").doesNotContain("]}");
    }

    private static byte[] written(Stream<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteJson.to(out, table(rows), TERMS);
        return out.toByteArray();
    }

    private static StreamedTable table(Stream<List<Cell>> rows) {
        return new StreamedTable("台账", DocumentLanguage.ZH, DAY, List.of(TASK, DONE), rows);
    }
}
