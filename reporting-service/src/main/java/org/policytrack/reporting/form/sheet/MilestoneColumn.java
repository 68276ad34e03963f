package org.policytrack.reporting.form.sheet;

/** Columns of the sheet 里程碑, a row for each milestone the lead may report. */
enum MilestoneColumn implements Column {
    TASK("任务编号", 24, false),
    MILESTONE("节点编号", 30, false),
    NAME("节点", 36, false),
    DUE_DATE("到期日", 12, false),
    ACT_BY("办理工作日", 12, false),
    ACHIEVED_ON("完成日期", 12, true),
    EVIDENCE_TITLE("佐证标题", 30, true),
    EVIDENCE_LINK("佐证链接", 40, true);

    private final String header;
    private final int width;
    private final boolean isFilledIn;

    MilestoneColumn(String header, int width, boolean isFilledIn) {
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
