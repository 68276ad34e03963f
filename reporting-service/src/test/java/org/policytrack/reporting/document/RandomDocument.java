package org.policytrack.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document of random blocks; the same seed makes the same. */
final class RandomDocument {

    private static final int MOST_BLOCKS = 8;
    private static final int MOST_COLUMNS = 6;
    private static final int MOST_ROWS = 8;
    private static final List<String> TEXTS = List.of(
            "新申请元宇宙相关专利",
            "",
            "=cmd|'/c calc'!A1",
            "第一行\n第二行",
            "\"引号\"，逗号,分号;",
            "<b>&amp;</b>",
            "坏\u0000字\uD800符\u202E",
            "长".repeat(300),
            "_x0041_");

    private final Random random;
    private final DocumentLanguage language;
    private int references;
    private int level;

    private RandomDocument(long seed) {
        random = new Random(seed);
        language = random.nextBoolean() ? DocumentLanguage.ZH : DocumentLanguage.EN;
    }

    static OfficialDocument of(long seed) {
        return new RandomDocument(seed).document();
    }

    private OfficialDocument document() {
        List<Block> blocks = Stream.generate(this::block)
                .limit(1 + random.nextInt(MOST_BLOCKS))
                .toList();
        return new OfficialDocument(
                "月报" + random.nextInt(100),
                random.nextBoolean() ? null : "（2023年6月）",
                language,
                TestDocument.DAY.plusDays(random.nextInt(1_000)),
                random.nextBoolean(),
                blocks);
    }

    private Block block() {
        return switch (random.nextInt(3)) {
            case 0 -> heading();
            case 1 ->
                new Paragraph(
                        Stream.generate(this::span).limit(1 + random.nextInt(3)).toList());
            default -> table();
        };
    }

    private Heading heading() {
        level = 1 + random.nextInt(Math.min(level + 1, Heading.DEEPEST));
        return new Heading(level, "标题" + random.nextInt(100));
    }

    private Span span() {
        return new Span(number() + "项" + oneOf(TEXTS), reference());
    }

    private DataTable table() {
        List<Column> columns = IntStream.range(0, 1 + random.nextInt(MOST_COLUMNS))
                .mapToObj(this::column)
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        int count = random.nextInt(MOST_ROWS);
        for (int row = 0; row < count; row++) {
            rows.add(columns.stream().map(this::cell).toList());
        }
        return new DataTable("表" + random.nextInt(100), columns, rows);
    }

    private Column column(int place) {
        ColumnKind kind = oneOf(List.of(ColumnKind.values()));
        boolean hasUnit = kind == ColumnKind.NUMBER && random.nextBoolean();
        return new Column("列" + place, kind, hasUnit ? "项" : null, random.nextBoolean());
    }

    private Cell cell(Column column) {
        Cell cell = random.nextInt(5) == 0 ? Cell.noData() : known(column.kind());
        @Nullable Reference reference = column.hasReferences() ? reference() : null;
        return reference == null ? cell : cell.as(reference);
    }

    private Cell known(ColumnKind kind) {
        return switch (kind) {
            case TEXT -> Cell.text(oneOf(TEXTS));
            case NUMBER -> Cell.number(number());
            case PERCENT -> Cell.percent(number());
            case DATE -> Cell.day(TestDocument.DAY.minusDays(random.nextInt(40_000)));
        };
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), random.nextInt(5));
    }

    private @Nullable Reference reference() {
        references++;
        return random.nextBoolean() ? new Reference("F" + references) : null;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
