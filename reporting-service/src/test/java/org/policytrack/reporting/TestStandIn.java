package org.policytrack.reporting;

import static org.policytrack.reporting.Api.asCoordinator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A stand-in as it is sent: for a reviewer of its own, in the week of 19 June 2023, unless a test says otherwise. */
public final class TestStandIn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json;

    private TestStandIn(String person) {
        json = JSON.createObjectNode()
                .put("absent", "absent-" + UUID.randomUUID())
                .put("standIn", person)
                .put("from", "2023-06-19")
                .put("to", "2023-06-25")
                .put("reason", "外出培训");
    }

    public static TestStandIn by(String person) {
        return new TestStandIn(person);
    }

    public TestStandIn of(String absent) {
        return with("absent", absent);
    }

    public TestStandIn from(String day) {
        return with("from", day);
    }

    public TestStandIn to(String day) {
        return with("to", day);
    }

    public TestStandIn with(String field, String value) {
        json.put(field, value);
        return this;
    }

    public String absent() {
        return json.path("absent").asText();
    }

    public String json() {
        return json.toString();
    }

    public ValidatableResponse sentBy(RequestSpecification appointer) {
        return appointer.body(json()).post("/stand-ins").then();
    }

    /** By the coordinating office; gives its id. */
    public String appointed() {
        return sentBy(asCoordinator()).statusCode(201).extract().path("id").toString();
    }
}
