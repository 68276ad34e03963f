package org.policytrack.reporting.form.sheet;

/** Columns of the sheet 填报, a row for each task. */
enum TaskColumn implements Column {
    TASK("编号", 24, false),
    TITLE("任务", 36, false),
    ROLE("角色", 8, false),
    LAST_PERCENT("上期进度", 10, false),
    PERCENT("本期进度", 10, true),
    STATUS("状态", 10, true),
    ACHIEVEMENTS("成效", 48, true),
    PROBLEMS("问题", 32, true),
    NEXT_STEPS("下一步", 32, true),
    STATE("填报情况", 10, false),
    LAST_ACHIEVEMENTS("上期成效", 40, false),
    LAST_PROBLEMS("上期问题", 28, false),
    LAST_NEXT_STEPS("上期下一步", 28, false),
    RETURNED_BECAUSE("退回原因", 28, false);

    private final String header;
    private final int width;
    private final boolean isFilledIn;

    TaskColumn(String header, int width, boolean isFilledIn) {
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
