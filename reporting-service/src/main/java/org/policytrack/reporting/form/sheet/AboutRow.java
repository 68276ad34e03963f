package org.policytrack.reporting.form.sheet;

/** What the sheet 说明 says about the form, in its rows below the header. */
enum AboutRow {
    VERSION(1, "表单版本"),
    PLAN(2, "计划"),
    DEPARTMENT(3, "部门代码"),
    DEPARTMENT_NAME(4, "部门"),
    PERIOD(5, "报告期"),
    DUE_ON(6, "应报日期"),
    MADE_ON(7, "生成日期"),
    CHECK(8, "校验码");

    private final int row;
    private final String label;

    AboutRow(int row, String label) {
        this.row = row;
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Its row in the sheet, counted from 0. */
    int row() {
        return row;
    }
}
