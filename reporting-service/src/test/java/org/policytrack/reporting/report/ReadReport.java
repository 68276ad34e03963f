package org.policytrack.reporting.report;

import static org.policytrack.reporting.Api.asCoordinator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A period report as it was read, its cells with the figures they show. */
final class ReadReport {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String BEFORE_THE_CONTENT = "\"content\":";

    private final String answer;
    private final JsonNode report;
    private final Map<String, JsonNode> figures = new HashMap<>();

    private ReadReport(String answer) {
        this.answer = answer;
        try {
            this.report = JSON.readTree(answer);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        content()
                .path("figures")
                .forEach(figure -> figures.put(figure.path("ref").asText(), figure));
    }

    /** As the coordinating office reads it. */
    static ReadReport of(int id) {
        return new ReadReport(asCoordinator()
                .get("/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The whole answer as it comes. */
    static byte[] bytesOf(int id) {
        return asCoordinator()
                .get("/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Drafts the report, and gives its id. */
    static int drafted(String plan, String kind, String period) {
        return draft(plan, kind, period).statusCode(201).extract().path("id");
    }

    static ValidatableResponse draft(String plan, String kind, String period) {
        return asCoordinator()
                .body("{\"plan\":\"%s\",\"kind\":\"%s\",\"period\":\"%s\"}".formatted(plan, kind, period))
                .post("/reports")
                .then();
    }

    static ValidatableResponse publish(int id, int version) {
        return asCoordinator()
                .header("If-Match", "\"v" + version + "\"")
                .post("/reports/" + id + "/publication")
                .then();
    }

    static int published(String plan, String kind, String period) {
        int id = drafted(plan, kind, period);
        publish(id, 0).statusCode(200);
        return id;
    }

    /** What it says, letter for letter; it stands last in the answer. */
    String letters() {
        return answer.substring(answer.indexOf(BEFORE_THE_CONTENT) + BEFORE_THE_CONTENT.length(), answer.length() - 1);
    }

    JsonNode report() {
        return report;
    }

    JsonNode content() {
        return report.path("content");
    }

    List<String> sections() {
        List<String> keys = new ArrayList<>();
        content()
                .path("sections")
                .forEach(section -> keys.add(section.path("key").asText()));
        return keys;
    }

    JsonNode section(String key) {
        for (JsonNode section : content().path("sections")) {
            if (section.path("key").asText().equals(key)) {
                return section;
            }
        }
        throw new AssertionError("no section " + key);
    }

    JsonNode table(String key) {
        for (JsonNode section : content().path("sections")) {
            for (JsonNode table : section.path("tables")) {
                if (table.path("key").asText().equals(key)) {
                    return table;
                }
            }
        }
        throw new AssertionError("no table " + key);
    }

    /** What the rows are about. */
    List<String> subjects(String table) {
        List<String> subjects = new ArrayList<>();
        table(table)
                .path("rows")
                .forEach(row -> subjects.add(row.path("subject").asText()));
        return subjects;
    }

    /** What the row says, words or the figure as text, after the first columns. */
    List<String> row(String table, String subject, int from) {
        for (JsonNode row : table(table).path("rows")) {
            if (row.path("subject").asText().equals(subject)) {
                return IntStream.range(from, row.path("cells").size())
                        .mapToObj(i -> said(row.path("cells").get(i)))
                        .toList();
            }
        }
        throw new AssertionError("no row about " + subject + " in " + table);
    }

    /** The figure a cell shows. */
    JsonNode figure(String table, String subject, int column) {
        for (JsonNode row : table(table).path("rows")) {
            if (row.path("subject").asText().equals(subject)) {
                return figureOf(row.path("cells").get(column));
            }
        }
        throw new AssertionError("no row about " + subject + " in " + table);
    }

    /** All the figures of a column added up. */
    long sum(String table, int column) {
        long sum = 0;
        for (JsonNode row : table(table).path("rows")) {
            sum += figureOf(row.path("cells").get(column)).path("value").asLong();
        }
        return sum;
    }

    @Nullable
    BigDecimal value(String table, String subject, int column) {
        JsonNode figure = figure(table, subject, column);
        return figure.isMissingNode() ? null : figure.path("value").decimalValue();
    }

    private String said(JsonNode cell) {
        return cell.has("text")
                ? cell.path("text").asText()
                : figureOf(cell).path("value").decimalValue().toPlainString();
    }

    private JsonNode figureOf(JsonNode cell) {
        JsonNode figure = figures.get(cell.path("figure").asText());
        return figure == null ? MissingNode.getInstance() : figure;
    }
}
