package org.policytrack.reporting.form.sheet;

/** Columns of the sheet 指标, a row for each indicator. */
enum IndicatorColumn implements Column {
    TASK("任务编号", 24, false),
    INDICATOR("指标编号", 26, false),
    NAME("指标", 30, false),
    UNIT("单位", 8, false),
    TARGET("目标", 12, false),
    LAST_VALUE("上期数值", 12, false),
    VALUE("本期数值", 12, true),
    REASON("原因", 30, true),
    EVIDENCE_TITLE("佐证标题", 30, true),
    EVIDENCE_LINK("佐证链接", 40, true);

    private final String header;
    private final int width;
    private final boolean isFilledIn;

    IndicatorColumn(String header, int width, boolean isFilledIn) {
        this.header = header;
        this.width = width;
        this.isFilledIn = isFilledIn;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean isFilledIn() {
        return isFilledIn;
    }

    @Override
    public int width() {
        return width;
    }
}
