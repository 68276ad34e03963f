package org.policytrack.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.policytrack.task.Api.asCoordinator;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The plan that comes with the service under an id of its own, so that no test is in the way of another. */
public final class TestPlan {

    private static final Path FILE = Path.of("src", "main", "resources", "plans", "zj-metaverse-2023.yaml");

    private final String id;
    private final String file;

    private TestPlan(String id, String file) {
        this.id = id;
        this.file = file;
    }

    public static TestPlan aPlan() {
        String id = "test-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            return new TestPlan(id, Files.readString(FILE).replace("zj-metaverse-2023", id));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Departments read only their own tasks. */
    public TestPlan narrowed() {
        return with("reportDueDay: 28", "reportDueDay: 28\n    readOwnDepartmentOnly: true");
    }

    public TestPlan with(String words, String others) {
        if (!file.contains(words)) {
            throw new IllegalArgumentException("not in the file: " + words);
        }
        return new TestPlan(id, file.replace(words, others));
    }

    /** Sends it as the coordinating office. */
    public TestPlan imported() {
        importing().post("/plans").then().statusCode(201);
        return this;
    }

    /** A request of the coordinating office with the plan's file in it. */
    public RequestSpecification importing() {
        return asCoordinator().contentType("application/yaml").body(file.getBytes(UTF_8));
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/plans/" + id;
    }

    public String task(int number) {
        return "%s-t%02d".formatted(id, number);
    }

    public String mechanism() {
        return id + "-m1-mechanism";
    }

    /** The tag to change a thing by. */
    public static String tagOf(String path) {
        return asCoordinator().get(path).header("ETag");
    }
}
