package org.policytrack.department.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asTaskService;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.MailServer;
import org.policytrack.department.People;

@QuarkusTest
@QuarkusTestResource(MailServer.class)
@Tag("database")
class MailDeliveryTest {

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    GreenMail mailServer;

    @Test
    void aServerThatRefusesEveryThirdMessageGetsAllAndNoneTwice() {
        String address = newAddress();
        sharedAddress("zj-kjt", address);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            titles.add("临期 " + UUID.randomUUID());
        }

        titles.forEach(title -> send("zj-kjt", title, ""));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(subjectsTo(address)).hasSizeGreaterThanOrEqualTo(titles.size()));
        assertThat(subjectsTo(address)).containsExactlyInAnyOrderElementsOf(titles);
        switchedOff("zj-kjt");
    }

    @Test
    void aPersonIsWrittenToInTheLanguageTheyChose() throws Exception {
        String name = People.settled("zj-jyt", "head");
        String address = newAddress();
        ownAddress(name, address, "en");

        send("zj-jyt", "临期", "\"roles\":[\"head\"],\"reason\":\"因\",\"reasonEn\":\"You lead it\",");
        send("zj-jyt", "不给你", "\"roles\":[\"reporter\"],");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messagesTo(address)).isNotEmpty());
        assertThat(messagesTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Due soon");
            assertThat(mail.getContent().toString()).contains("It is due.").contains("Why you get this: You lead it");
            assertThat(mail.getHeader("Message-ID")).hasSize(1);
            assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]+\\.\\d+@localhost>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
    }

    @Test
    void aTitleCannotWriteAHeader() throws Exception {
        String address = newAddress();
        sharedAddress("zj-rst", address);

        send("zj-rst", "临期\\r\\nBcc: victim@example.com\\r\\n\\r\\nbody", "");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messagesTo(address)).hasSize(1));
        MimeMessage mail = messagesTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("临期 Bcc: victim@example.com body");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(messagesTo("victim@example.com")).isEmpty();
        switchedOff("zj-rst");
    }

    @Test
    void oneAddressOfTwoGetsOneMail() {
        String address = newAddress();
        sharedAddress("zj-swt", address);
        ownAddress(People.settled("zj-swt", "reporter"), address.toUpperCase(java.util.Locale.ROOT), "zh");
        String title = "临期 " + UUID.randomUUID();

        String notice = send("zj-swt", title, "");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(subjectsTo(address)).contains(title));
        asAdministrator()
                .get("/deliveries?channel=MAIL&notice=" + notice)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("SENT"));
        switchedOff("zj-swt");
    }

    @Test
    void healthDoesNotAskTheMailServer() {
        String ready = RestAssured.get("/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(ready.toLowerCase(java.util.Locale.ROOT)).doesNotContain("mail");
    }

    private List<String> subjectsTo(String address) {
        return messagesTo(address).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private List<MimeMessage> messagesTo(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equalsIgnoreCase(address);
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private static void sharedAddress(String department, String address) {
        asAdministrator()
                .header("If-Match", "*")
                .body("{\"mail\":true,\"weeklyDigest\":false,\"mailAddress\":\"" + address + "\"}")
                .put("/departments/" + department + "/notice-settings")
                .then()
                .statusCode(200)
                .body("mailAvailable", equalTo(true));
    }

    private static void switchedOff(String department) {
        asAdministrator()
                .header("If-Match", "*")
                .body("{\"mail\":false,\"weeklyDigest\":false}")
                .put("/departments/" + department + "/notice-settings")
                .then()
                .statusCode(200);
    }

    private static void ownAddress(String username, String address, String language) {
        as(People.accessToken(username, People.PASSWORD))
                .header("If-Match", "\"v0\"")
                .body("{\"mail\":true,\"language\":\"" + language + "\",\"mailAddress\":\"" + address + "\"}")
                .put("/own-account/notice-settings")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
    }

    /** @return the id */
    private static String send(String department, String title, String fields) {
        return asTaskService()
                .body("""
                        {%s"department":"%s","kind":"DEADLINE","title":"%s","text":"到期。","titleEn":"Due soon",
                         "textEn":"It is due."}""".formatted(fields, department, title))
                .post("/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String newAddress() {
        return "a" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }
}
