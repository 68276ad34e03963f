package org.policytrack.system.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policytrack.system.cluster.Client.Answer;

/** Holds what is stored, on every node, against what the services said they took. */
final class StoredWrites {

    private static final List<String> SCHEMAS = List.of("department", "task", "reporting");
    private static final String PLAN = "zj-metaverse-2023";

    private final Cluster cluster;
    private final Client client;
    private final Writes writes;
    private final List<String> faults = new ArrayList<>();

    StoredWrites(Cluster cluster, Client client, Writes writes) {
        this.cluster = cluster;
        this.client = client;
        this.writes = writes;
    }

    /** What is not as it should be, in words. */
    List<String> faults() throws SQLException {
        for (GaleraNode node : cluster.database().nodes()) {
            everyReportOnce(node);
            everyAcceptanceOnce(node);
            everyAuthorToldOnce(node);
        }
        everyTaskKnowsWhatWasVerified();
        everyChainHolds();
        everyNodeHasTheSame();
        return faults;
    }

    /** Until every message that waits in an outbox was delivered. */
    boolean isEverythingTold() {
        return SCHEMAS.stream().allMatch(schema -> {
            try {
                return counts(
                                cluster.database().nodes().getFirst(),
                                schema,
                                "SELECT destination, COUNT(*) FROM outbox_message WHERE delivered_at IS NULL GROUP BY destination")
                        .isEmpty();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void everyReportOnce(GaleraNode node) throws SQLException {
        Map<String, Integer> stored =
                counts(node, "reporting", "SELECT achievements, COUNT(*) FROM progress_report GROUP BY achievements");
        Map<String, Integer> ids = counts(node, "reporting", "SELECT id, COUNT(*) FROM progress_report GROUP BY id");
        for (String mark : writes.sent()) {
            int times = stored.getOrDefault(mark, 0);
            expect(times <= 1, node + " has the report " + mark + " " + times + " times");
        }
        writes.filed()
                .forEach((mark, id) -> expect(
                        stored.containsKey(mark) && ids.containsKey(id),
                        node + " has not the report " + mark + ", " + id));
    }

    private void everyAcceptanceOnce(GaleraNode node) throws SQLException {
        Map<String, Integer> states = counts(
                node, "reporting", "SELECT id, COUNT(*) FROM progress_report WHERE state = 'ACCEPTED' GROUP BY id");
        Map<String, Integer> entries = counts(
                node,
                "reporting",
                "SELECT subject, COUNT(*) FROM audit_entry WHERE action = 'acceptProgress' GROUP BY subject");
        for (String id : writes.accepted()) {
            expect(states.containsKey(id), node + " has not accepted " + id);
        }
        expect(states.equals(entries), node + " has accepted " + states + " and audited " + entries);
    }

    private void everyAuthorToldOnce(GaleraNode node) throws SQLException {
        Map<String, Integer> told = counts(
                node,
                "department",
                "SELECT about, COUNT(*) FROM notice WHERE sender = 'reporting-service' AND recipient IS NOT NULL AND about IS NOT NULL GROUP BY about");
        for (String id : writes.accepted()) {
            int times = told.getOrDefault(id, 0);
            expect(times == 1, node + " has told the author of " + id + " " + times + " times");
        }
    }

    private void everyTaskKnowsWhatWasVerified() {
        Map<String, String> told = new HashMap<>();
        client.everyItem("viewer", "task-service", "/tasks?plan=" + PLAN)
                .forEach(task -> told.put(
                        task.path("id").asText(), task.path("percentComplete").asText()));
        for (JsonNode standing : client.everyItem("viewer", "reporting-service", "/standings?plan=" + PLAN)) {
            String task = standing.path("task").asText();
            String verified = standing.path("verifiedPercent").asText();
            expect(
                    verified.isEmpty() || verified.equals(told.get(task)),
                    task + " is at " + verified + ", and task-service was told " + told.get(task));
        }
    }

    private void everyChainHolds() {
        for (String service : List.of("department-service", "task-service", "reporting-service")) {
            Answer answer = client.get("auditor", service, "verifyAuditChain", "/audit-entries/verification");
            expect(
                    answer.json().path("status").asText().equals("INTACT"),
                    "audit of " + service + ": " + answer.body());
        }
    }

    /** Once no service changes anything any more. */
    private void everyNodeHasTheSame() throws SQLException {
        cluster.instances().forEach(instance -> instance.process().stop());
        List<GaleraNode> nodes = cluster.database().nodes();
        Map<String, String> first = checksums(nodes.getFirst());
        for (GaleraNode node : nodes.subList(1, nodes.size())) {
            checksums(node)
                    .forEach((table, checksum) -> expect(
                            checksum.equals(first.get(table)),
                            node + " differs from " + nodes.getFirst() + " in " + table));
        }
    }

    private static Map<String, String> checksums(GaleraNode node) throws SQLException {
        Map<String, String> checksums = new TreeMap<>();
        for (String schema : SCHEMAS) {
            for (String table : counts(
                            node,
                            schema,
                            "SELECT table_name, 1 FROM information_schema.tables WHERE table_schema = DATABASE()")
                    .keySet()) {
                try (Connection connection = node.connect(schema);
                        PreparedStatement statement = connection.prepareStatement("CHECKSUM TABLE `" + table + "`");
                        ResultSet row = statement.executeQuery()) {
                    row.next();
                    checksums.put(row.getString(1), String.valueOf(row.getString(2)));
                }
            }
        }
        return checksums;
    }

    /** Two columns: what, and how many. */
    private static Map<String, Integer> counts(GaleraNode node, String schema, String query) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection = node.connect(schema);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        }
        return counts;
    }

    private void expect(boolean isSo, String elseTold) {
        if (!isSo) {
            faults.add(elseTold);
        }
    }
}
