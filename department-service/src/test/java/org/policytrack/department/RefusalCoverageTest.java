package org.policytrack.department;

import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.testing.OwnRequest;
import org.policytrack.kit.testing.RefusalCoverage;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class RefusalCoverageTest {

    private static final String NOTICES = "/api/v1/notices";
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String SETTINGS = "/api/v1/departments/zj-scjg/notice-settings";
    private static final String NEW_WEBHOOK = """
            {"department":"zj-scjg","channel":"FEISHU","name":"群","address":"http://127.0.0.1:9/"}""";

    private static final String NEW_PERSONAL = NEW_WEBHOOK.replaceFirst("\\{", "{\"personal\":true,");

    private String keeper = "";

    @Inject
    Rows rows;

    @AfterEach
    void takeTheWebhooksAway() {
        rows.change("DELETE FROM webhook");
    }

    @Test
    void whoMayNotActIsRefusedByEveryOperation() {
        keeper = anAccount();
        RefusalCoverage.of("department-service", Permissions.table())
                .existing("/api/v1/accounts/{username}", anAccount())
                .existing("/api/v1/departments/{code}", "zj-scjg")
                .existing("/api/v1/groups/{code}", "zj-city-fgw")
                .existing(NOTICES + "/{id}", aNotice())
                .existing(WEBHOOKS + "/{id}", aWebhook())
                .existing("/api/v1/deliveries/{id}", aDelivery())
                .own("readDepartmentNoticeSettings", role -> by(role, SETTINGS))
                .own(
                        "changeDepartmentNoticeSettings",
                        role -> by(role, SETTINGS).withIfMatch("*").withBody("{\"mail\":false,\"weeklyDigest\":false}"))
                .own("listWebhooks", role -> by(role, WEBHOOKS + "?department=zj-scjg"))
                .own("readWebhook", role -> by(role, WEBHOOKS + "/" + aWebhook()))
                .own(
                        "addWebhook",
                        role -> byKeeper(role, WEBHOOKS).withBody(role == Role.REPORTER ? NEW_PERSONAL : NEW_WEBHOOK))
                .own(
                        "changeWebhook",
                        role -> byKeeper(role, WEBHOOKS + "/" + aWebhookOf(role))
                                .withIfMatch("*")
                                .withBody("{\"enabled\":false}"))
                .own(
                        "removeWebhook",
                        role -> byKeeper(role, WEBHOOKS + "/" + aWebhookOf(role))
                                .withIfMatch("*"))
                .own("testWebhook", role -> byKeeper(role, WEBHOOKS + "/" + aWebhookOf(role) + "/test"))
                .own("listDeliveries", role -> by(role, "/api/v1/deliveries?department=zj-scjg"))
                .own("readDelivery", role -> by(role, "/api/v1/deliveries/" + aDelivery()))
                .own("listNotices", role -> by(role, NOTICES + "?department=zj-scjg"))
                .own("readNotice", role -> by(role, NOTICES + "/" + aNotice()))
                .own(
                        "acknowledgeNotice",
                        role -> by(role, NOTICES + "/" + aNotice() + "/acknowledgement")
                                .withIfMatch("\"v0\""))
                .isCompleteBut("signIn", "renewSession", "signOut", "readKeys", "createFirstAdministrator");
    }

    private static OwnRequest by(Role role, String path) {
        return OwnRequest.of(
                path, Token.of("of-scjg", "zj-scjg", role.wireName()), Token.of("of-jyt", "zj-jyt", role.wireName()));
    }

    /** The first is somebody whose account is kept here. */
    private OwnRequest byKeeper(Role role, String path) {
        return OwnRequest.of(
                path, Token.of(keeper, "zj-scjg", role.wireName()), Token.of("of-jyt", "zj-jyt", role.wireName()));
    }

    private static String anAccount() {
        return asAdministrator()
                .body("""
                        {"username":"a%s","displayName":"甲","department":"zj-scjg","password":"Correct-horse-7-battery"}""".formatted(newName()))
                .post("/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("username");
    }

    /** A reporter keeps their own only. */
    private String aWebhookOf(Role role) {
        return role == Role.REPORTER
                ? as(Token.of(keeper, "zj-scjg", "reporter"))
                        .body(NEW_PERSONAL)
                        .post("/webhooks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id")
                : aWebhook();
    }

    private static String aWebhook() {
        return asAdministrator()
                .body(NEW_WEBHOOK)
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String aDelivery() {
        return asAdministrator()
                .get("/deliveries?notice=" + aNotice())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String aNotice() {
        return asTaskService()
                .body("""
                        {"department":"zj-scjg","kind":"DEADLINE","title":"临期","text":"三日后到期",
                         "titleEn":"Due soon","textEn":"Due in three days","about":"%s"}""".formatted(newName()))
                .post("/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String newName() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
