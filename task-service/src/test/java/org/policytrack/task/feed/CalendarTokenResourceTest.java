package org.policytrack.task.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.anonymously;
import static org.policytrack.task.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.Token;
import org.policytrack.task.TaskServiceTest;

@QuarkusTest
class CalendarTokenResourceTest extends TaskServiceTest {

    private static final String OWN = "{\"scope\":\"PERSON\"}";

    @Inject
    DataSource database;

    private final String person = "reader-" + UUID.randomUUID().toString().substring(0, 8);

    @Nested
    class Making {

        @ParameterizedTest
        @CsvSource({
            "PLAN,       no-such-plan",
            "DEPARTMENT, no-such-department",
            "PLAN,       zj-scjg",
            "DEPARTMENT, zj-metaverse-2023"
        })
        void isRefusedForWhatIsUnknown(String scope, String subject) {
            asReader()
                    .body("{\"scope\":\"%s\",\"subject\":\"%s\"}".formatted(scope, subject))
                    .post("/calendar-tokens")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/subject"));
        }

        @ParameterizedTest
        @CsvSource({"PLAN", "DEPARTMENT"})
        void namesItsSubject(String scope) {
            asReader()
                    .body("{\"scope\":\"" + scope + "\"}")
                    .post("/calendar-tokens")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/subject"));
        }

        @Test
        void tellsASecretOf256BitsAndKeepsItsHashOnly() throws SQLException {
            Response made = made();
            String address = made.path("address");
            String secret = address.substring(address.indexOf("token=") + "token=".length());

            assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+");
            assertThat(rowsOf("SELECT * FROM calendar_token WHERE id = ?", idOf(made)))
                    .hasSize(1)
                    .noneMatch(row -> row.contains(secret));
            assertThat(rowsOf(
                            "SELECT * FROM audit_entry WHERE subject_kind = 'CalendarToken' AND subject = ?",
                            idOf(made)))
                    .hasSize(1)
                    .allMatch(row -> row.contains("makeCalendarToken"))
                    .noneMatch(row -> row.contains(secret));
        }

        @Test
        void isBoundedForEachPerson() throws InterruptedException, ExecutionException {
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                List<Future<Integer>> answers = IntStream.range(0, 40)
                        .mapToObj(i -> threads.submit(() ->
                                asReader().body(OWN).post("/calendar-tokens").statusCode()))
                        .toList();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
            }
            while (asReader().body(OWN).post("/calendar-tokens").statusCode() == 201) {
                statuses.add(201);
            }

            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(20);
            asReader()
                    .body(OWN)
                    .post("/calendar-tokens")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/too-many-calendars"));
            revoke(asReader(), newestOf(person));
            made();
        }
    }

    @Nested
    class ReadingOne {

        @Test
        void isForWhoMadeItOrAnAdministratorAndNamesNoAddress() {
            Response made = made();
            String location = made.header("Location");
            assertThat(location).endsWith("/api/v1/calendar-tokens/" + idOf(made));
            String path = "/calendar-tokens/" + idOf(made);

            String tag = asReader()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo(person))
                    .body("address", nullValue())
                    .extract()
                    .header("ETag");
            asReader().header("If-None-Match", tag).get(path).then().statusCode(304);
            asAdministrator().get(path).then().statusCode(200).body("address", nullValue());
            as(Token.of("somebody", "zj-scjg", "reporter")).get(path).then().statusCode(404);

            anonymously().basePath("").urlEncodingEnabled(false).get((String) made.path("address"));
            asReader()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("lastUsedAt", notNullValue());
        }
    }

    @Nested
    class Listing {

        @Test
        void showsTheOwnOnesWithoutTheirAddresses() {
            String first = idOf(made());
            Response second = made();
            anonymously().basePath("").urlEncodingEnabled(false).get((String) second.path("address"));

            asReader()
                    .get("/calendar-tokens")
                    .then()
                    .statusCode(200)
                    .body("items.id.collect { it.toString() }", contains(idOf(second), first))
                    .body("items.address", everyItem(nullValue()))
                    .body("items[0].lastUsedAt", notNullValue())
                    .body("items[1].lastUsedAt", nullValue());
            as(Token.of("somebody", "zj-scjg", "reporter"))
                    .get("/calendar-tokens?person=" + person)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }

        @Test
        void showsAnAdministratorThoseOfEverybody() {
            String id = idOf(made());

            asAdministrator()
                    .get("/calendar-tokens?person=" + person)
                    .then()
                    .body("items.id.collect { it.toString() }", contains(id))
                    .body("items.address", everyItem(nullValue()));
        }
    }

    @Nested
    class Revoking {

        @Test
        void isForWhoMadeItOrAnAdministrator() throws SQLException {
            String id = idOf(made());

            as(Token.of("somebody", "zj-scjg", "reporter", "coordinator"))
                    .delete("/calendar-tokens/" + id)
                    .then()
                    .statusCode(404);
            revoke(asAdministrator(), id);

            assertThat(rowsOf("SELECT * FROM calendar_token WHERE id = ?", id)).isEmpty();
            assertThat(rowsOf("SELECT * FROM audit_entry WHERE subject_kind = 'CalendarToken' AND subject = ?", id))
                    .hasSize(2)
                    .anyMatch(row -> row.contains("revokeCalendarToken") && row.contains("administrator"));
        }

        @ParameterizedTest
        @CsvSource({"x", "-1", "99999999999999999999"})
        void findsNothingUnderAnyOtherName(String id) {
            asReader().delete("/calendar-tokens/" + id).then().statusCode(404);
        }
    }

    private RequestSpecification asReader() {
        return as(Token.of(person, "zj-scjg", "reporter"));
    }

    private static RequestSpecification asAdministrator() {
        return as(Token.ofNoDepartment("administrator", "administrator"));
    }

    private Response made() {
        return asReader()
                .body(OWN)
                .post("/calendar-tokens")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static String idOf(Response made) {
        return made.path("id").toString();
    }

    private static String newestOf(String person) {
        return asAdministrator()
                .get("/calendar-tokens?person=" + person)
                .then()
                .extract()
                .path("items[0].id")
                .toString();
    }

    private static void revoke(RequestSpecification caller, String id) {
        caller.delete("/calendar-tokens/" + id).then().statusCode(204);
    }

    /** Each row as the text of all its columns. */
    private List<String> rowsOf(String query, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            ResultSet row = statement.executeQuery();
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(row.getString(column)).append(' ');
                }
                rows.add(text.toString());
            }
            return rows;
        }
    }
}
