package org.policytrack.department.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.anonymously;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Role;

/** Accounts are emptied within a transaction that is rolled back, so that other tests keep theirs. */
@QuarkusTest
@Tag("database")
class CreateFirstAdministratorTest {

    private static final String SECRET = "the-secret-of-this-installation";

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    @Test
    @TestTransaction
    void whoKnowsTheSecretBecomesTheFirstAdministrator() {
        thereIsNoAccount();

        installationWith(SECRET).create(request(SECRET));

        Account first = accounts.findById("first-admin");
        assertThat(first.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(first.department()).isEmpty();
        assertThat(first.isDemonstration()).isFalse();
        assertThat(passwords.matches(People.PASSWORD, first.passwordHash())).isTrue();
    }

    @Test
    @TestTransaction
    void theSecretIsGoodOnce() {
        thereIsNoAccount();
        installationWith(SECRET).create(request(SECRET));

        refused(installationWith(SECRET), SECRET);
    }

    @Test
    @TestTransaction
    void aWrongSecretIsRefused() {
        thereIsNoAccount();

        refused(installationWith(SECRET), "the-secret-of-this-installatioN");
        refused(installationWith(SECRET), SECRET + " ");
        assertThat(accounts.count()).isZero();
    }

    @Test
    @TestTransaction
    void withoutASecretNobodyIs() {
        thereIsNoAccount();
        CreateFirstAdministrator withoutSecret =
                new CreateFirstAdministrator(accounts, passwords, Settings.withoutBootstrapSecret());

        refused(withoutSecret, "");
        refused(withoutSecret, "null");
    }

    @Test
    void onceThereIsAnAccountTheSecretIsNoGood() {
        People.made("zj-scjg", "viewer");

        refused(installationWith(SECRET), SECRET);
    }

    @Test
    void neitherIsItOverHttp() {
        People.made("zj-scjg", "viewer");

        anonymously()
                .body("""
                            {"secret":"%s","username":"first-admin","password":"%s"}""".formatted(SECRET, People.PASSWORD))
                .post("/bootstrap")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/bootstrap-refused"));
    }

    private void thereIsNoAccount() {
        sessions.deleteAll();
        accounts.listAll().forEach(accounts::delete);
        accounts.flush();
    }

    private CreateFirstAdministrator installationWith(String secret) {
        return new CreateFirstAdministrator(accounts, passwords, Settings.withBootstrapSecret(secret));
    }

    private static BootstrapRequest request(String secret) {
        return new BootstrapRequest(secret, "first-admin", People.PASSWORD);
    }

    private static void refused(CreateFirstAdministrator installation, String secret) {
        assertThatExceptionOfType(BootstrapRefused.class)
                .isThrownBy(() -> installation.create(request(secret)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(403));
    }
}
