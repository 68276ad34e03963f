package org.policytrack.demonstration.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.policytrack.demonstration.play.Api.Services;
import org.policytrack.demonstration.play.People.Person;
import org.policytrack.demonstration.year.Outline;
import org.policytrack.demonstration.year.Outline.Due;
import org.policytrack.demonstration.year.Outline.Figure;
import org.policytrack.demonstration.year.Outline.Kind;
import org.policytrack.demonstration.year.Outline.Work;

/** Reads a plan as it was on its first day, so that the year is the same after its dates and targets were changed. */
final class ReadOutline {

    private final Api api;
    private final Services services;
    private final Person reader;

    ReadOutline(Api api, Services services, Person reader) {
        this.api = api;
        this.services = services;
        this.reader = reader;
    }

    /** Ids of all plans there are. */
    List<String> plans() throws IOException, Refused {
        return api.list(reader, services.tasks() + "/plans").stream()
                .map(plan -> plan.path("id").asText())
                .toList();
    }

    /** Of those of the plans that have begun by then. */
    List<Outline> of(List<String> plans, LocalDate day) throws IOException, Refused {
        List<Outline> outlines = new ArrayList<>();
        for (String id : plans) {
            JsonNode plan = api.get(reader, services.tasks() + "/plans/" + id).body();
            if (!day(plan, "start").isAfter(day)) {
                outlines.add(outline(plan));
            }
        }
        return outlines;
    }

    private Outline outline(JsonNode plan) throws IOException, Refused {
        String id = plan.path("id").asText();
        String office = plan.path("coordinatingOffice").asText();
        String asOf = "asOf=" + day(plan, "start");
        JsonNode first =
                api.get(reader, services.tasks() + "/plans/" + id + "?" + asOf).body();
        List<Work> works = new ArrayList<>();
        api.list(reader, services.tasks() + "/tasks?kind=ALL&plan=" + id + "&" + asOf)
                .forEach(task -> works.add(work(task)));
        each(first, "goals")
                .filter(goal -> goal.path("fedBy").isEmpty())
                .forEach(goal -> works.add(goal(goal, office)));
        return new Outline(
                id,
                day(plan, "start"),
                day(plan, "end"),
                office,
                first.path("settings").path("reportDueDay").asInt(28),
                works);
    }

    private static Work work(JsonNode task) {
        List<String> leads = departments(task, "LEAD");
        List<String> others = new ArrayList<>(leads.subList(1, leads.size()));
        others.addAll(departments(task, "COOPERATING"));
        return new Work(
                task.path("id").asText(),
                Kind.valueOf(task.path("kind").asText()),
                task.path("title").asText(),
                leads.getFirst(),
                others.stream().distinct().toList(),
                each(task, "indicators").map(ReadOutline::figure).toList(),
                each(task, "milestones").map(ReadOutline::due).toList());
    }

    /** Filed by the coordinating office, with an indicator of its own id. */
    private static Work goal(JsonNode goal, String office) {
        return new Work(
                goal.path("id").asText(),
                Kind.GOAL,
                goal.path("name").asText(),
                office,
                List.of(),
                List.of(figure(goal)),
                each(goal, "milestones").map(ReadOutline::due).toList());
    }

    private static List<String> departments(JsonNode task, String role) {
        return each(task, "responsibilities")
                .filter(unit -> unit.path("role").asText().equals(role))
                .flatMap(unit -> unit.path("members").isEmpty()
                        ? Stream.of(unit.path("department").asText())
                        : each(unit, "members").map(JsonNode::asText))
                .toList();
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
        return new Due(
                milestone.path("id").asText(),
                milestone.path("name").asText(),
                day(milestone, "dueDate"),
                day(milestone, "actBy"));
    }

    private static Stream<JsonNode> each(JsonNode parent, String field) {
        return StreamSupport.stream(parent.path(field).spliterator(), false);
    }

    private static LocalDate day(JsonNode parent, String field) {
        return LocalDate.parse(parent.path(field).asText());
    }
}
