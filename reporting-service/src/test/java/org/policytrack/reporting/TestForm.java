package org.policytrack.reporting;

import static org.policytrack.reporting.Api.asReporterOf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** A form as it is sent: for June 2023, by 省市场监管局, unless a test says otherwise. */
public final class TestForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json =
            JSON.createObjectNode().put("department", "zj-scjg").put("period", "2023-06");

    private TestForm() {
        json.putArray("reports");
    }

    public static TestForm aForm() {
        return new TestForm();
    }

    public TestForm by(String department) {
        json.put("department", department);
        return this;
    }

    public TestForm about(String period) {
        json.put("period", period);
        return this;
    }

    public TestForm with(TestReport... reports) {
        List.of(reports).forEach(report -> json.withArrayProperty("reports").add(report.withinForm()));
        return this;
    }

    public String json() {
        return json.toString();
    }

    /** Sends it as the liaison officer of the department it names. */
    public ValidatableResponse sent() {
        return asReporterOf(json.path("department").asText())
                .body(json())
                .post("/progress-reports/form")
                .then();
    }
}
