package org.policytrack.demonstration.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.policytrack.demonstration.year.Outline.Due;
import org.policytrack.demonstration.year.Outline.Figure;
import org.policytrack.demonstration.year.Outline.Kind;
import org.policytrack.demonstration.year.Outline.Work;

/** Plans to make a year from: the one the system comes with, and quite another one. */
final class Plans {

    private static final Path FILE = Path.of("../task-service/src/main/resources/plans/zj-metaverse-2023.yaml");
    private static final String GROUP = "各设区市发展改革委";

    private Plans() {}

    /** The plan of the file; departments go by their names. */
    static Outline metaverse() {
        try {
            JsonNode file = new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile());
            List<Work> works = new ArrayList<>();
            each(file, "tasks").forEach(task -> works.add(work(task, Kind.TASK)));
            each(file, "measures").forEach(measure -> works.add(work(measure, Kind.MEASURE)));
            each(file, "goals")
                    .filter(goal -> goal.path("fedBy").path("indicators").isEmpty())
                    .forEach(goal -> works.add(goal(goal)));
            return new Outline("plan", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), "省发展改革委", 28, works);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Half a year, two tasks, one of them alone; a figure with decimals that has to be met exactly. */
    static Outline small() {
        Figure exact = new Figure("f", "投资完成率", "%", new BigDecimal("12.50"), true);
        Due due = new Due("d", "开工", LocalDate.of(2025, 8, 31), LocalDate.of(2025, 8, 29));
        return new Outline(
                "small",
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 12, 15),
                "office",
                25,
                List.of(
                        new Work("a", Kind.TASK, "甲", "one", List.of("two"), List.of(exact), List.of(due)),
                        new Work("b", Kind.TASK, "乙", "two", List.of(), List.of(), List.of())));
    }

    private static Work work(JsonNode work, Kind kind) {
        List<String> units = each(work, "responsibleUnits")
                .map(JsonNode::asText)
                .flatMap(unit -> unit.equals(GROUP)
                        ? IntStream.rangeClosed(1, 11).mapToObj(member -> unit + member)
                        : Stream.of(unit))
                .toList();
        return new Work(
                work.path("id").asText(),
                kind,
                work.path("title").asText(),
                units.getFirst(),
                units.subList(1, units.size()),
                each(work, "indicators").map(Plans::figure).toList(),
                each(work, "milestones").map(Plans::due).toList());
    }

    private static Work goal(JsonNode goal) {
        return new Work(
                goal.path("id").asText(),
                Kind.GOAL,
                goal.path("name").asText(),
                "省发展改革委",
                List.of(),
                List.of(figure(goal)),
                each(goal, "milestones").map(Plans::due).toList());
    }

    private static Figure figure(JsonNode indicator) {
        return new Figure(
                indicator.path("id").asText(),
                indicator.path("name").asText(),
                indicator.path("unit").asText(),
                indicator.path("target").decimalValue(),
                indicator.path("comparison").asText().equals("EXACTLY"));
    }

    private static Due due(JsonNode milestone) {
        LocalDate day = LocalDate.parse(milestone.path("dueDate").asText());
        return new Due(milestone.path("id").asText(), milestone.path("name").asText(), day, Chance.weekdayUpTo(day));
    }

    private static Stream<JsonNode> each(JsonNode parent, String field) {
        return StreamSupport.stream(parent.path(field).spliterator(), false);
    }
}
