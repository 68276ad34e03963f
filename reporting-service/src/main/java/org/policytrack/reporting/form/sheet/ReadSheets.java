package org.policytrack.reporting.form.sheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;

/** Reads a filled-in form. What its locked columns say is held against the plan; what was left empty is left out. */
final class ReadSheets {

    /** One at a time: a workbook is in memory as a whole. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final XSSFWorkbook workbook;
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, ObjectNode> reports = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();
    private Map<String, Task> tasks = Map.of();

    private ReadSheets(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * @param tasksOf the tasks that such a form is about; refuses a form that the sender may not file
     * @throws SheetRefused when the file is no form, or not as it was given out
     */
    static FilledForm read(byte[] content, Function<FormIdentity, List<Task>> tasksOf) {
        ONE_AT_A_TIME.lock();
        try (XSSFWorkbook workbook = WorkbookFile.open(content)) {
            return new ReadSheets(workbook).filledForm(tasksOf);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private FilledForm filledForm(Function<FormIdentity, List<Task>> tasksOf) {
        for (SheetName name : SheetName.values()) {
            headersAreThere(name);
        }
        FormIdentity identity = identity();
        tasks = tasksOf.apply(identity).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        eachRow(SheetName.TASKS, this::task);
        eachRow(SheetName.INDICATORS, new Once(IndicatorColumn.INDICATOR, this::indicator));
        eachRow(SheetName.MILESTONES, new Once(MilestoneColumn.MILESTONE, this::milestone));
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("department", identity.department())
                .put("period", identity.period().toString());
        reports.values().forEach(content.putArray("reports")::add);
        return new FilledForm(identity, content, places, faults);
    }

    private void headersAreThere(SheetName name) {
        @Nullable Sheet sheet = workbook.getSheet(name.title());
        @Nullable Row header = sheet == null ? null : sheet.getRow(0);
        if (header == null) {
            throw SheetRefused.notTheForm(name.title());
        }
        RowReader reader = new RowReader(name, header, new ArrayList<>());
        name.columns().stream()
                .filter(column -> !reader.text(column).equals(Optional.of(column.header())))
                .findFirst()
                .ifPresent(column -> {
                    throw SheetRefused.notTheForm(reader.place(column).name() + " " + column.header());
                });
    }

    private FormIdentity identity() {
        try {
            FormIdentity identity = new FormIdentity(
                    about(AboutRow.PLAN), about(AboutRow.DEPARTMENT), YearMonth.parse(about(AboutRow.PERIOD)));
            if (about(AboutRow.VERSION).equals(FormIdentity.VERSION)
                    && about(AboutRow.CHECK).equals(identity.check())) {
                return identity;
            }
        } catch (DateTimeException noMonth) {
            // What is no month any more was changed.
        }
        throw SheetRefused.changed();
    }

    private String about(AboutRow word) {
        @Nullable Row row = sheet(SheetName.ABOUT).getRow(word.row());
        return Optional.ofNullable(row)
                .map(there -> new RowReader(SheetName.ABOUT, there, new ArrayList<>()))
                .flatMap(reader -> reader.text(AboutColumn.CONTENT))
                .orElseThrow(SheetRefused::changed);
    }

    private void eachRow(SheetName name, Consumer<RowReader> reading) {
        for (Row row : sheet(name)) {
            RowReader reader = new RowReader(name, row, faults);
            if (row.getRowNum() > 0 && !reader.isLeftEmpty()) {
                reading.accept(reader);
            }
        }
    }

    private Sheet sheet(SheetName name) {
        return workbook.getSheet(name.title());
    }

    private void task(RowReader row) {
        Optional<Task> known = known(row, TaskColumn.TASK, tasks::get);
        if (known.isEmpty()) {
            return;
        }
        Task task = known.get();
        if (reports.containsKey(task.id())) {
            row.isAtFault(TaskColumn.TASK, "named-twice", task.id());
            return;
        }
        isTheSame(row, TaskColumn.TASK, TaskColumn.TITLE, task.title());
        String pointer = "/reports/" + reports.size();
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("task", task.id());
        reports.put(task.id(), report);
        pointers.put(task.id(), pointer);
        places.put(pointer + "/task", row.place(TaskColumn.TASK));
        Optional<Integer> percent = row.percent(TaskColumn.PERCENT);
        percent.ifPresent(complete -> report.put("percentComplete", complete));
        places.put(pointer + "/percentComplete", row.place(TaskColumn.PERCENT));
        row.status(TaskColumn.STATUS)
                .or(() -> row.isEmpty(TaskColumn.STATUS) ? percent.map(StatusWord::of) : Optional.empty())
                .ifPresent(status -> report.put("status", status.name()));
        places.put(pointer + "/status", row.place(percent.isPresent() ? TaskColumn.STATUS : TaskColumn.PERCENT));
        text(row, TaskColumn.ACHIEVEMENTS, report, "achievements", pointer);
        text(row, TaskColumn.PROBLEMS, report, "problems", pointer);
        text(row, TaskColumn.NEXT_STEPS, report, "nextSteps", pointer);
    }

    private void indicator(RowReader row) {
        Optional<Task.Indicator> known = known(
                row,
                IndicatorColumn.INDICATOR,
                id -> taskOf(row, IndicatorColumn.TASK)
                        .flatMap(task -> task.indicator(id))
                        .orElse(null));
        Optional<ObjectNode> report = reportOf(row, IndicatorColumn.TASK, IndicatorColumn.VALUE);
        if (known.isEmpty() || report.isEmpty()) {
            return;
        }
        isTheSame(
                row,
                IndicatorColumn.INDICATOR,
                IndicatorColumn.NAME,
                known.get().name());
        String pointer = pointerOf(report.get()) + "/indicatorValues/"
                + report.get().path("indicatorValues").size();
        ObjectNode value = report.get()
                .withArrayProperty("indicatorValues")
                .addObject()
                .put("indicator", known.get().id());
        places.put(pointer + "/indicator", row.place(IndicatorColumn.INDICATOR));
        Optional<BigDecimal> number = row.number(IndicatorColumn.VALUE);
        number.ifPresent(figure -> value.put("value", figure));
        places.put(pointer + "/value", row.place(IndicatorColumn.VALUE));
        text(row, IndicatorColumn.REASON, value, "reason", pointer);
        evidence(row, IndicatorColumn.EVIDENCE_TITLE, IndicatorColumn.EVIDENCE_LINK, value, pointer);
    }

    private void milestone(RowReader row) {
        Optional<Task.Milestone> known = known(
                row,
                MilestoneColumn.MILESTONE,
                id -> taskOf(row, MilestoneColumn.TASK)
                        .flatMap(task -> task.milestone(id))
                        .orElse(null));
        Optional<ObjectNode> report = reportOf(row, MilestoneColumn.TASK, MilestoneColumn.ACHIEVED_ON);
        if (known.isEmpty() || report.isEmpty()) {
            return;
        }
        isTheSame(
                row,
                MilestoneColumn.MILESTONE,
                MilestoneColumn.NAME,
                known.get().name());
        String pointer = pointerOf(report.get()) + "/milestonesAchieved/"
                + report.get().path("milestonesAchieved").size();
        ObjectNode achieved = report.get()
                .withArrayProperty("milestonesAchieved")
                .addObject()
                .put("milestone", known.get().id());
        places.put(pointer + "/milestone", row.place(MilestoneColumn.MILESTONE));
        row.day(MilestoneColumn.ACHIEVED_ON).ifPresent(day -> achieved.put("achievedOn", day.toString()));
        places.put(pointer + "/achievedOn", row.place(MilestoneColumn.ACHIEVED_ON));
        evidence(row, MilestoneColumn.EVIDENCE_TITLE, MilestoneColumn.EVIDENCE_LINK, achieved, pointer);
    }

    private void text(RowReader row, Column column, ObjectNode into, String field, String pointer) {
        row.text(column).ifPresent(text -> into.put(field, text));
        places.put(pointer + "/" + field, row.place(column));
    }

    private void evidence(RowReader row, Column title, Column link, ObjectNode of, String pointer) {
        if (!row.isEmpty(title) || !row.isEmpty(link)) {
            ObjectNode evidence = of.putArray("evidence").addObject();
            String place = pointer + "/evidence/0";
            text(row, title, evidence, "title", place);
            text(row, link, evidence, "link", place);
            places.put(place, row.place(link));
        }
    }

    private Optional<Task> taskOf(RowReader row, Column column) {
        return row.text(column).flatMap(id -> Optional.ofNullable(tasks.get(id)));
    }

    /** The report that this row belongs to; a task without one is to be filled in first. */
    private Optional<ObjectNode> reportOf(RowReader row, Column column, Column filledIn) {
        Optional<Task> task = taskOf(row, column);
        Optional<ObjectNode> report = task.flatMap(known -> Optional.ofNullable(reports.get(known.id())));
        if (task.isPresent() && report.isEmpty()) {
            row.isAtFault(filledIn, "sheet-task-not-filed", task.get().id());
        }
        return report;
    }

    private String pointerOf(ObjectNode report) {
        return pointers.getOrDefault(report.path("task").asText(), "");
    }

    private static <T> Optional<T> known(RowReader row, Column column, Function<String, @Nullable T> things) {
        String id = row.text(column).orElse("");
        Optional<T> known = Optional.ofNullable(things.apply(id));
        if (known.isEmpty()) {
            row.isAtFault(column, "sheet-id-changed", id);
        }
        return known;
    }

    private static void isTheSame(RowReader row, Column id, Column name, String expected) {
        if (!row.text(name).equals(Optional.of(expected.strip()))) {
            row.isAtFault(id, "sheet-rows-mixed-up", expected);
        }
    }

    /** Takes each thing once. */
    private static final class Once implements Consumer<RowReader> {

        private final Set<String> seen = new HashSet<>();
        private final Column id;
        private final Consumer<RowReader> reading;

        Once(Column id, Consumer<RowReader> reading) {
            this.id = id;
            this.reading = reading;
        }

        @Override
        public void accept(RowReader row) {
            Optional<String> named = row.text(id);
            if (named.isPresent() && !seen.add(named.get())) {
                row.isAtFault(id, "named-twice", named.get());
            } else {
                reading.accept(row);
            }
        }
    }
}
