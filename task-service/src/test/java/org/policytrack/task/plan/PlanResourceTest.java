package org.policytrack.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.TestPlan.aPlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

@QuarkusTest
class PlanResourceTest extends TaskServiceTest {

    private static final Path FILE = Path.of("src", "main", "resources", "plans", "zj-metaverse-2023.yaml");

    @Nested
    class Reading {

        @Test
        void thePlanShowsGoalsSectionsAndSettings() {
            asReporterOf("zj-scjg")
                    .get("/plans/zj-metaverse-2023")
                    .then()
                    .statusCode(200)
                    .body("goals", hasSize(6))
                    .body("sections", hasSize(16))
                    .body("coordinatingOffice", equalTo("zj-fgw"))
                    .body("settings.redBehind", equalTo(30));
        }
    }

    @Nested
    class ReadingAGoal {

        @Test
        void tellsWhatFeedsItAndByWhichRule() {
            asReporterOf("zj-scjg")
                    .get("/plans/zj-metaverse-2023")
                    .then()
                    .body("goals[2].fedBy", contains("zj-metaverse-2023-t08-i1"))
                    .body("goals[2].rule", equalTo("SUM"))
                    .body("goals[0].fedBy", hasSize(0))
                    .body("goals[0].rule", nullValue());
        }
    }

    @Nested
    class Importing {

        @Test
        void keepsTheWeightsOfMilestones() {
            TestPlan plan = aPlan().with("wording: 2023年4月底前", "wording: 2023年4月底前\n        weight: 40")
                    .imported();

            asCoordinator().get("/milestones/" + plan.mechanism()).then().body("weight", equalTo(40));
            asCoordinator()
                    .get("/milestones/" + plan.id() + "-m1-alliance")
                    .then()
                    .body("weight", nullValue());
        }

        @Test
        void theSameDocumentAgainChangesNothing() throws IOException {
            String before = asCoordinator().get("/plans/zj-metaverse-2023").header("ETag");

            importFile(Files.readString(FILE)).statusCode(200).body("id", equalTo("zj-metaverse-2023"));

            assertThat(asCoordinator().get("/plans/zj-metaverse-2023").header("ETag"))
                    .isEqualTo(before);
            asCoordinator().get("/tasks?kind=ALL&plan=zj-metaverse-2023").then().body("items", hasSize(25));
        }

        @Test
        void anotherDocumentUnderTheSameIdIsRefused() throws IOException {
            importFile(Files.readString(FILE).replace("yellowBehind: 10", "yellowBehind: 11"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/plan-differs"));
        }

        @Test
        void anotherPlanComesInAsAWhole() throws IOException {
            importFile(anotherPlan("zj-another-2023")).statusCode(201).body("goals", hasSize(6));

            asCoordinator().get("/tasks?plan=zj-another-2023&kind=ALL").then().body("items", hasSize(25));
        }

        @Test
        void anUnknownUnitNamesLineAndFieldAndNothingIsImported() throws IOException {
            String file = anotherPlan("zj-broken-2023").replaceFirst("省市场监管局, 省经信厅", "省魔法厅, 省经信厅");
            int line = (int) file.substring(0, file.indexOf("省魔法厅")).lines().count();

            importFile(file)
                    .statusCode(422)
                    .body("errors[0].line", equalTo(line))
                    .body("errors[0].pointer", equalTo("/tasks/19/responsibleUnits/0"))
                    .body("errors[0].detail", notNullValue());

            asCoordinator().get("/plans/zj-broken-2023").then().statusCode(404);
            asCoordinator().get("/tasks?plan=zj-broken-2023&kind=ALL").then().body("items", hasSize(0));
        }

        @Test
        void everyFaultOfAFileIsToldAtOnce() throws IOException {
            String file = anotherPlan("zj-broken-2023")
                    .replace("dueDate: 2023-04-30", "dueDate: 2023-02-30")
                    .replace("target: 170", "target: many");

            importFile(file).statusCode(422).body("errors", hasSize(2));
        }

        @Test
        void aReporterImportsNothing() throws IOException {
            asReporterOf("zj-scjg")
                    .contentType("application/yaml")
                    .body(Files.readAllBytes(FILE))
                    .post("/plans")
                    .then()
                    .statusCode(403);
        }

        @Test
        void whatIsNoPlanIsRefused() {
            importFile("just a line").statusCode(422).body("errors[0].line", equalTo(1));
        }

        private static String anotherPlan(String id) throws IOException {
            return Files.readString(FILE).replace("zj-metaverse-2023", id);
        }

        private static ValidatableResponse importFile(String file) {
            return asCoordinator()
                    .contentType("application/yaml")
                    .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/plans")
                    .then();
        }
    }

    @Nested
    class ChangingSettings {

        private static final String SETTINGS = "/plans/zj-settings-2023/settings";

        @Test
        void keepsWhatIsNotNamed() throws IOException {
            asCoordinator()
                    .contentType("application/yaml")
                    .body(Files.readString(FILE)
                            .replace("zj-metaverse-2023", "zj-settings-2023")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/plans");
            String tag = asCoordinator().get("/plans/zj-settings-2023").header("ETag");

            change(tag, "{\"redBehind\":10}").statusCode(422).body("errors[0].pointer", equalTo("/redBehind"));
            change(tag, "{\"redBehind\":25}")
                    .statusCode(200)
                    .body("settings.redBehind", equalTo(25))
                    .body("settings.yellowBehind", equalTo(10));
            change(tag, "{\"redBehind\":26}").statusCode(412);
        }

        private static ValidatableResponse change(String tag, String change) {
            return asCoordinator()
                    .header("If-Match", tag)
                    .body(change)
                    .patch(SETTINGS)
                    .then();
        }
    }
}
