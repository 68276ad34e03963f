package org.policytrack.reporting.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.policytrack.reporting.document.csv.WriteCsv;
import org.policytrack.reporting.document.sheet.WriteSpreadsheet;

/**
 * What {@code bench/long-tables.sh} runs: writes one table of so many rows and prints what it took: format, rows, seconds, megabytes of the file, of the heap that
 * was in use at the last row after a collection, and of the most that the process had. One process for each table: the most
 * memory of a process never falls.
 */
public final class WriteLongTable {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final Column FIGURE =
            Column.of("完成", ColumnKind.NUMBER).in("项").withReferences();
    private static final List<Column> COLUMNS = List.of(
            Column.of("任务", ColumnKind.TEXT),
            Column.of("牵头单位", ColumnKind.TEXT),
            Column.of("进展", ColumnKind.TEXT),
            FIGURE,
            Column.of("完成率", ColumnKind.PERCENT),
            Column.of("期限", ColumnKind.DATE));

    private final int rows;
    private long heap;

    private WriteLongTable(int rows) {
        this.rows = rows;
    }

    /** Arguments: xlsx or csv, and the number of rows. */
    public static void main(String[] arguments) throws IOException {
        String format = arguments[0];
        WriteLongTable writing = new WriteLongTable(Integer.parseInt(arguments[1]));
        Path file = Files.createTempFile("long-table", "." + format);
        try {
            long begun = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (format.equals("xlsx")) {
                    WriteSpreadsheet.to(out, writing.table(), dictionary());
                } else {
                    WriteCsv.to(out, writing.table(), true);
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s %d %.1f %.1f %.1f %d%n",
                    format,
                    writing.rows,
                    seconds,
                    Files.size(file) / 1e6,
                    writing.heap / 1e6,
                    mostMemory());
        } finally {
            Files.delete(file);
        }
    }

    private StreamedTable table() {
        return new StreamedTable(
                "任务进展",
                DocumentLanguage.ZH,
                DAY,
                COLUMNS,
                IntStream.rangeClosed(1, rows).mapToObj(this::row));
    }

    private List<Cell> row(int number) {
        if (number == rows) {
            heap = usedAfterCollection();
        }
        return List.of(
                Cell.text("zj-metaverse-2023-t" + number),
                Cell.text("省经信厅"),
                Cell.text("已组建第" + number + "个创新联合体，正在推进标杆产品和示范应用场景的评选。"),
                Cell.number(BigDecimal.valueOf(number, 2)).as(new Reference("F" + number)),
                Cell.percent(BigDecimal.valueOf(number % 1000, 1)),
                Cell.day(DAY.plusDays(number % 180)));
    }

    private static DataDictionary dictionary() {
        return new DataDictionary(COLUMNS.stream()
                .map(column -> new DataDictionary.Term(column, column.name(), "台账"))
                .toList());
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** In megabytes, as Linux counts it. */
    private static long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElseThrow();
    }
}
