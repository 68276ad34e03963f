package org.policytrack.reporting.form.sheet;

import java.util.List;

/** The sheets of the form, in their order. */
enum SheetName {
    TASKS("填报"),
    INDICATORS("指标"),
    MILESTONES("里程碑"),
    ABOUT("说明");

    private final String title;

    SheetName(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        return switch (this) {
            case TASKS -> List.of(TaskColumn.values());
            case INDICATORS -> List.of(IndicatorColumn.values());
            case MILESTONES -> List.of(MilestoneColumn.values());
            case ABOUT -> List.of(AboutColumn.values());
        };
    }
}
