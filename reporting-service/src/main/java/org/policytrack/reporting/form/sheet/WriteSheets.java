package org.policytrack.reporting.form.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.form.FormIndicator;
import org.policytrack.reporting.form.FormMilestone;
import org.policytrack.reporting.form.FormTask;
import org.policytrack.reporting.form.FormView;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.taskclient.Task;

/** Writes a form as a spreadsheet. */
final class WriteSheets {

    private static final List<String> HOW_TO = List.of(
            "1. 只填白色单元格；灰色单元格为已有信息，请勿改动。",
            "2. “填报”表每行一项任务：填“本期进度”（0 到 100 的整数）和“成效”；“状态”可不选，由进度推定。整行不填即不报。",
            "3. “指标”表填自计划开始以来的累计数值；低于上次审核数值时须写明原因。所属任务须在“填报”表中填写。",
            "4. “里程碑”表由牵头单位填写完成日期，如 2023-06-20。",
            "5. 填好后保存为 .xlsx 上传。有一处不符合要求，整表都不入库；重复上传同一内容只入库一次。");

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final FormView form;

    private WriteSheets(XSSFWorkbook workbook, FormView form) {
        this.workbook = workbook;
        this.styles = Styles.of(workbook);
        this.form = form;
    }

    static byte[] of(FormView form, LocalDate today) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            WriteSheets sheets = new WriteSheets(workbook, form);
            sheets.tasks();
            sheets.indicators();
            sheets.milestones();
            sheets.about(today);
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private void tasks() {
        SheetWriter sheet = sheet(SheetName.TASKS, 2);
        form.tasks().forEach(task -> {
            @Nullable ProgressView last = task.lastFiled();
            SheetWriter.Writing row = sheet.row(SheetName.TASKS)
                    .text(TaskColumn.TASK, task.task())
                    .text(TaskColumn.TITLE, task.title())
                    .text(TaskColumn.ROLE, task.role() == Task.Role.LEAD ? "牵头" : "配合")
                    .text(TaskColumn.STATE, stateOf(task));
            if (last != null) {
                row.number(TaskColumn.LAST_PERCENT, last.percentComplete())
                        .text(TaskColumn.LAST_ACHIEVEMENTS, last.achievements())
                        .text(TaskColumn.LAST_PROBLEMS, last.problems())
                        .text(TaskColumn.LAST_NEXT_STEPS, last.nextSteps())
                        .text(TaskColumn.RETURNED_BECAUSE, last.reason());
            }
        });
        sheet.checks(
                TaskColumn.PERCENT,
                sheet.constraints().createIntegerConstraint(OperatorType.BETWEEN, "0", "100"),
                "须为 0 到 100 的整数");
        sheet.checks(
                TaskColumn.STATUS, sheet.constraints().createExplicitListConstraint(StatusWord.words()), "请从列表中选择");
    }

    private static String stateOf(FormTask task) {
        return switch (task.state()) {
            case OWED -> "应报";
            case OVERDUE -> "逾期未报";
            case SUBMITTED -> "待审核";
            case RETURNED -> "被退回";
            case ACCEPTED -> "已通过";
            case EXCUSED -> "已豁免";
        };
    }

    private void indicators() {
        SheetWriter sheet = sheet(SheetName.INDICATORS, 2);
        form.tasks().forEach(task -> task.indicators().forEach(indicator -> indicator(sheet, task, indicator)));
        sheet.checks(
                IndicatorColumn.VALUE,
                sheet.constraints().createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null),
                "须为不小于 0 的数");
    }

    private static void indicator(SheetWriter sheet, FormTask task, FormIndicator indicator) {
        sheet.row(SheetName.INDICATORS)
                .text(IndicatorColumn.TASK, task.task())
                .text(IndicatorColumn.INDICATOR, indicator.indicator())
                .text(IndicatorColumn.NAME, indicator.name())
                .text(IndicatorColumn.UNIT, indicator.unit())
                .number(IndicatorColumn.TARGET, indicator.target())
                .number(IndicatorColumn.LAST_VALUE, indicator.lastValue().orElse(null));
    }

    private void milestones() {
        SheetWriter sheet = sheet(SheetName.MILESTONES, 2);
        form.tasks().forEach(task -> task.openMilestones().forEach(milestone -> milestone(sheet, task, milestone)));
        sheet.formats(MilestoneColumn.ACHIEVED_ON, styles.filledInDay());
        sheet.checks(
                MilestoneColumn.ACHIEVED_ON,
                sheet.constraints()
                        .createDateConstraint(OperatorType.GREATER_OR_EQUAL, "DATE(2000,1,1)", null, "yyyy-mm-dd"),
                "须为日期，如 2023-06-20");
    }

    private static void milestone(SheetWriter sheet, FormTask task, FormMilestone milestone) {
        sheet.row(SheetName.MILESTONES)
                .text(MilestoneColumn.TASK, task.task())
                .text(MilestoneColumn.MILESTONE, milestone.milestone())
                .text(MilestoneColumn.NAME, milestone.name())
                .day(MilestoneColumn.DUE_DATE, milestone.dueDate())
                .day(MilestoneColumn.ACT_BY, milestone.actBy());
    }

    private void about(LocalDate today) {
        SheetWriter sheet = sheet(SheetName.ABOUT, 0);
        FormIdentity identity = new FormIdentity(form.plan(), form.department(), form.period());
        for (AboutRow word : AboutRow.values()) {
            SheetWriter.Writing row = sheet.row(SheetName.ABOUT).text(AboutColumn.LABEL, word.label());
            switch (word) {
                case VERSION -> row.text(AboutColumn.CONTENT, FormIdentity.VERSION);
                case PLAN -> row.text(AboutColumn.CONTENT, identity.plan());
                case DEPARTMENT -> row.text(AboutColumn.CONTENT, identity.department());
                case DEPARTMENT_NAME -> row.text(AboutColumn.CONTENT, form.departmentName());
                case PERIOD -> row.text(AboutColumn.CONTENT, identity.period().toString());
                case DUE_ON -> row.day(AboutColumn.CONTENT, form.dueOn());
                case MADE_ON -> row.day(AboutColumn.CONTENT, today);
                case CHECK -> row.text(AboutColumn.CONTENT, identity.check());
            }
        }
        HOW_TO.forEach(line -> sheet.row(SheetName.ABOUT).text(AboutColumn.CONTENT, line));
    }

    private SheetWriter sheet(SheetName name, int frozenColumns) {
        return new SheetWriter(workbook.createSheet(name.title()), name, frozenColumns, styles);
    }
}
