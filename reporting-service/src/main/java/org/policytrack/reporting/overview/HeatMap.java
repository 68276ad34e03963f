package org.policytrack.reporting.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Task;

/**
 * Whose tasks have which light, by section of the official text. What stands in no section, as the measures, is left out.
 *
 * @param departments departments and groups in the order in which the plan first names them
 * @param sections in the order of their numbers
 * @param cells only those with a task, by department and section in these orders
 */
@Schema(name = "HeatMap")
record HeatMap(List<Row> departments, List<Task.Section> sections, List<Cell> cells) {

    static HeatMap of(List<TaskStanding> standings) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<Integer, Task.Section> sections = new LinkedHashMap<>();
        for (TaskStanding standing : standings) {
            Task.Section section = standing.task().section();
            if (section != null) {
                sections.putIfAbsent(section.number(), section);
                standing.task()
                        .responsibilities()
                        .forEach(responsible -> rows.putIfAbsent(
                                responsible.department(), new Row(responsible.department(), responsible.name())));
            }
        }
        List<Task.Section> inOrder = sections.values().stream()
                .sorted(Comparator.comparingInt(Task.Section::number))
                .toList();
        return new HeatMap(List.copyOf(rows.values()), inOrder, cells(rows.values(), inOrder, standings));
    }

    private static List<Cell> cells(Iterable<Row> rows, List<Task.Section> sections, List<TaskStanding> standings) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : rows) {
            for (Task.Section section : sections) {
                List<TaskStanding> lead = standings(row, section, Task.Role.LEAD, standings);
                List<TaskStanding> cooperating = standings(row, section, Task.Role.COOPERATING, standings);
                if (!lead.isEmpty() || !cooperating.isEmpty()) {
                    cells.add(new Cell(
                            row.department(), section.number(), LightCounts.of(lead), LightCounts.of(cooperating)));
                }
            }
        }
        return List.copyOf(cells);
    }

    private static List<TaskStanding> standings(
            Row row, Task.Section section, Task.Role role, List<TaskStanding> standings) {
        return standings.stream()
                .filter(standing -> isIn(section, standing.task().section()))
                .filter(standing -> standing.task().responsibilities().stream()
                        .anyMatch(responsible ->
                                responsible.department().equals(row.department()) && responsible.role() == role))
                .toList();
    }

    private static boolean isIn(Task.Section section, Task.@Nullable Section other) {
        return other != null && other.number() == section.number();
    }

    /** A department or group. */
    @Schema(name = "HeatMapDepartment")
    record Row(
            @Schema(examples = "zj-scjg") String department,
            @Schema(examples = "省市场监管局") String name) {}

    /**
     * The tasks of a department or group in a section.
     *
     * @param section its number
     * @param lead lights of the tasks it leads
     * @param cooperating lights of the tasks it contributes to
     */
    @Schema(name = "HeatMapCell")
    record Cell(String department, int section, LightCounts lead, LightCounts cooperating) {}
}
