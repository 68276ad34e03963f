package org.policytrack.reporting.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The words that are the document's own, in its language; every file says the same. */
public enum DocumentWords {
    CHINESE("草稿", "无数据", "正文", "数据字典", "标号", "……〔此处截断，原文共 %d 字〕"),
    ENGLISH(
            "DRAFT",
            "no data",
            "Text",
            "Data dictionary",
            "reference",
            "… [cut here; the whole text has %d characters]");

    private static final int FIRST_LEVEL = 1;

    private final String draft;
    private final String noData;
    private final String text;
    private final String dataDictionary;
    private final String reference;
    private final String cut;

    DocumentWords(String draft, String noData, String text, String dataDictionary, String reference, String cut) {
        this.draft = draft;
        this.noData = noData;
        this.text = text;
        this.dataDictionary = dataDictionary;
        this.reference = reference;
        this.cut = cut;
    }

    public static DocumentWords in(DocumentLanguage language) {
        return switch (language) {
            case ZH -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    public String draft() {
        return draft;
    }

    /** Above what is running text. */
    public String text() {
        return text;
    }

    public String dataDictionary() {
        return dataDictionary;
    }

    /** What stands above the columns of a data dictionary. */
    public List<String> dictionaryHeaders() {
        return switch (this) {
            case CHINESE -> List.of("列名", "含义", "类型", "单位", "来源");
            case ENGLISH -> List.of("column", "meaning", "type", "unit", "source");
        };
    }

    /** What stands above the columns of a document that is written as one list of all it says. */
    public List<String> listHeaders() {
        return switch (this) {
            case CHINESE -> List.of("部分", "行", "列", "值", "单位", "标号");
            case ENGLISH -> List.of("part", "row", "column", "value", "unit", "reference");
        };
    }

    public String kind(ColumnKind kind) {
        return switch (this) {
            case CHINESE ->
                switch (kind) {
                    case TEXT -> "文本";
                    case NUMBER -> "数值";
                    case PERCENT -> "百分比";
                    case DATE -> "日期";
                };
            case ENGLISH -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    public String tableNumber(int number) {
        return switch (this) {
            case CHINESE -> "表" + number;
            case ENGLISH -> "Table " + number;
        };
    }

    /** Above a table, with its number. */
    public String caption(int number, DataTable table) {
        return tableNumber(number) + "  " + table.caption();
    }

    String cutFrom(int characters) {
        return cut.formatted(characters);
    }

    /** What stands above a column, with its unit. */
    public String header(Column column) {
        String unit = column.unit();
        if (unit == null) {
            return column.name();
        }
        return switch (this) {
            case CHINESE -> column.name() + "（" + unit + "）";
            case ENGLISH -> column.name() + " (" + unit + ")";
        };
    }

    /** What stands above the references of a column. */
    public String referenceHeader(Column column) {
        return switch (this) {
            case CHINESE -> column.name() + reference;
            case ENGLISH -> column.name() + " " + reference;
        };
    }

    /** What a cell says, without its reference. */
    public String of(Cell cell) {
        return switch (cell) {
            case Cell.Text said -> said.text();
            case Cell.Numeric number -> number.value().toPlainString();
            case Cell.Percent percent -> percent.value().toPlainString() + "%";
            case Cell.Day day -> day.value().toString();
            case Cell.NoData _ -> noData;
            case Cell.Blank _ -> "";
        };
    }

    /** The day of a document, as official documents write it: without zeros before. */
    public String day(LocalDate day) {
        return switch (this) {
            case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case ENGLISH -> day.toString();
        };
    }

    /** What stands before a heading, by the numbers of its level and of those above it. */
    String headingNumber(List<Integer> numbers) {
        int number = numbers.getLast();
        return switch (this) {
            case CHINESE ->
                switch (numbers.size()) {
                    case FIRST_LEVEL -> ChineseNumeral.of(number) + "、";
                    case FIRST_LEVEL + 1 -> "（" + ChineseNumeral.of(number) + "）";
                    case FIRST_LEVEL + 2 -> number + ".";
                    default -> "（" + number + "）";
                };
            case ENGLISH ->
                String.join(".", numbers.stream().map(String::valueOf).toList()) + " ";
        };
    }
}
