package org.policytrack.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same Idempotency-Key many times at once. */
@QuarkusTest
@Tag("database")
@Tag("always")
class OncePerKeyTest {

    private static final int TIMES = 50;

    @Test
    void oneKeyAddsOneDepartment() throws Exception {
        String code = newCode();
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(() -> addDepartment(key, code));

        onceAndOtherwiseStillRunning(answers);
        addDepartment(key, code).then().statusCode(201).body("code", equalTo(code));
        asReporterOf("zj-scjg").queryParam("q", code).get("/departments").then().body("items.size()", equalTo(1));
    }

    @Test
    void oneKeySendsOneNotice() throws Exception {
        String title = "通知 " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(() -> sendNotice(key, title));

        onceAndOtherwiseStillRunning(answers);
        List<String> titles = asReporterOf("zj-wlt")
                .get("/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
        assertThat(titles).containsOnlyOnce(title);
    }

    @Test
    void withoutAKeyTheDatabaseStillKnowsNoTwoDepartmentsOfOneName() throws Exception {
        String code = newCode();

        List<Response> answers =
                atOnce(() -> asAdministrator().body(department(code)).post("/departments"));

        assertThat(answers.stream().map(Response::statusCode))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void aRefusedRequestMayBeSentAgainCorrected() {
        String key = UUID.randomUUID().toString();
        String code = newCode();

        addDepartment(key, "NOT A CODE").then().statusCode(422);

        addDepartment(key, code).then().statusCode(201).body("code", equalTo(code));
    }

    @Test
    void aRepeatedAnswerHasTheSameHeaders() {
        String key = UUID.randomUUID().toString();
        String code = newCode();

        Response first = addDepartment(key, code);
        Response again = addDepartment(key, code);

        List.of("Location", "ETag", "Cache-Control", "Content-Type")
                .forEach(header -> assertThat(again.header(header)).as(header).isEqualTo(first.header(header)));
    }

    @Test
    void aKeyIsOneToTwoHundredCharacters() {
        addDepartment("k".repeat(201), newCode())
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
        addDepartment(UUID.randomUUID() + "k".repeat(164), newCode()).then().statusCode(201);
    }

    private static void onceAndOtherwiseStillRunning(List<Response> answers) {
        assertThat(answers.stream().map(Response::statusCode))
                .containsAnyOf(201)
                .isSubsetOf(201, 409);
        Set<String> bodies = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(Response::asString)
                .collect(Collectors.toSet());
        assertThat(bodies).hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("type")))
                .allMatch("/problems/first-request-still-running"::equals);
    }

    private static List<Response> atOnce(Supplier<Response> request) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        Callable<Response> waiting = () -> {
            start.await();
            return request.get();
        };
        try (ExecutorService callers = Executors.newFixedThreadPool(TIMES)) {
            List<Future<Response>> answers = IntStream.range(0, TIMES)
                    .mapToObj(number -> callers.submit(waiting))
                    .toList();
            start.countDown();
            return answers.stream().map(OncePerKeyTest::get).toList();
        }
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Response addDepartment(String key, String code) {
        return keyed(asAdministrator(), key).body(department(code)).post("/departments");
    }

    private static Response sendNotice(String key, String title) {
        return keyed(asTaskService(), key).body("""
                        {"department":"zj-wlt","kind":"DEADLINE","title":"%s","text":"正文","titleEn":"Due","textEn":"Text"}""".formatted(title)).post("/notices");
    }

    private static RequestSpecification keyed(RequestSpecification request, String key) {
        return request.header("Idempotency-Key", key);
    }

    private static String department(String code) {
        return """
                {"code":"%1$s","department":{"name":"%1$s局","fullName":"浙江省%1$s局","englishName":"Bureau %1$s","kind":"PROVINCIAL"}}""".formatted(code);
    }

    private static String newCode() {
        return "o" + UUID.randomUUID().toString().substring(0, 8);
    }
}
