package org.policytrack.reporting;

import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.policytrack.kit.testing.Token;

/** The ranking of a plan as it is decided on: on, and one task is enough for a place. */
public final class TestRanking {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String plan;
    private final ObjectNode json;

    private TestRanking(String plan) {
        this.plan = plan;
        json = JSON.createObjectNode()
                .put("isOn", true)
                .put("leadWeight", 2)
                .put("cooperatingWeight", 1)
                .put("minimumTasks", 1)
                .put("minimumVerifiedTasks", 0)
                .put("fromExpectedPercent", 5)
                .put("reason", "联席会议商定");
    }

    public static TestRanking of(String plan) {
        return new TestRanking(plan);
    }

    public TestRanking off() {
        json.put("isOn", false);
        return this;
    }

    public TestRanking with(String setting, int value) {
        json.put(setting, value);
        return this;
    }

    public TestRanking with(String setting, String value) {
        json.put(setting, value);
        return this;
    }

    public TestRanking without(String setting) {
        json.remove(setting);
        return this;
    }

    public String json() {
        return json.toString();
    }

    public ValidatableResponse sentBy(RequestSpecification coordinator, String ifMatch) {
        return coordinator
                .header("If-Match", ifMatch)
                .body(json())
                .put("/plans/" + plan + "/ranking-settings")
                .then();
    }

    /** By the coordinating office, whatever was decided before. */
    public void decided() {
        sentBy(asCoordinator(), "*").statusCode(200);
    }

    /** An appeal as it is sent. */
    public String appealJson(String day) {
        return JSON.createObjectNode()
                .put("plan", plan)
                .put("day", day)
                .put("text", "6月进展已提交，未计入")
                .toString();
    }

    /** By the head of the department; gives the appeal's id. */
    public String appealedBy(String department, String day) {
        return as(Token.of("head-" + department, department, "head"))
                .body(appealJson(day))
                .post("/rankings/" + department + "/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }
}
