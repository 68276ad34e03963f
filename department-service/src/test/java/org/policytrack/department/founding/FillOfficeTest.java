package org.policytrack.department.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.anonymously;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.department.Settings;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.account.Offices;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.department.password.PasswordRules;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.Refusal;

/** Accounts are emptied within a transaction that is rolled back, so that other tests keep theirs. */
@QuarkusTest
@Tag("database")
class FillOfficeTest {

    private static final String SECRET = "the-secret-of-this-installation";
    private static final String SECRET_OF_TESTS = "a-bootstrap-secret-that-only-tests-know";

    @Inject
    Accounts accounts;

    @Inject
    Offices offices;

    @Inject
    PasswordHashes passwords;

    @Inject
    PasswordRules rules;

    @Inject
    AuditTrail audit;

    @Inject
    Rows rows;

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"})
    @TestTransaction
    void whoKnowsTheSecretFillsEachOfficeOnce(Role office) {
        rows.forgetAllAccounts();

        Account first = installationWith(SECRET).fill(request(SECRET, "first-one", office));

        assertThat(first.roles()).containsExactly(office);
        assertThat(first.department()).isEmpty();
        assertThat(first.isDemonstration()).isFalse();
        assertThat(first.isPasswordTemporary()).as("chosen by the person").isFalse();
        assertThat(passwords.matches(People.PASSWORD, first.passwordHash())).isTrue();
        refused(installationWith(SECRET), request(SECRET, "second-one", office));
    }

    @Test
    @TestTransaction
    void theThreeOfficesGoToThreePeople() {
        rows.forgetAllAccounts();
        FillOffice installation = installationWith(SECRET);

        installation.fill(request(SECRET, "li-admin", null));
        installation.fill(request(SECRET, "wang-security", Role.SECURITY_ADMINISTRATOR));
        installation.fill(request(SECRET, "zhao-auditor", Role.AUDITOR));

        assertThat(accounts.streamAll().map(Account::username))
                .containsExactlyInAnyOrder("li-admin", "wang-security", "zhao-auditor");
    }

    @Test
    @TestTransaction
    void anOfficeThatWasEverHeldIsNotFilledByTheSecret() {
        rows.forgetAllAccounts();
        offices.remember(Set.of(Role.AUDITOR, Role.VIEWER), "somebody");

        refused(installationWith(SECRET), request(SECRET, "zhao-auditor", Role.AUDITOR));
        assertThat(installationWith(SECRET)
                        .fill(request(SECRET, "li-admin", null))
                        .roles())
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    @TestTransaction
    void aWrongSecretIsRefused() {
        rows.forgetAllAccounts();

        refused(installationWith(SECRET), request("the-secret-of-this-installatioN", "li-admin", null));
        refused(installationWith(SECRET), request(SECRET + " ", "li-admin", null));
        assertThat(accounts.count()).isZero();
    }

    @Test
    @TestTransaction
    void withoutASecretNobodyIs() {
        rows.forgetAllAccounts();
        FillOffice withoutSecret = installation(Settings.defaults(), Settings.withEmbeddedSignIn());

        refused(withoutSecret, request("", "li-admin", null));
        refused(withoutSecret, request("null", "li-admin", null));
    }

    @Test
    @TestTransaction
    void noOtherRoleIsAnOffice() {
        rows.forgetAllAccounts();

        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> installationWith(SECRET).fill(request(SECRET, "li-admin", Role.COORDINATOR)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(fault -> fault.name())
                        .containsExactly("/role"));
    }

    @Test
    @TestTransaction
    void wherePeopleSignInElsewhereItIsOff() {
        rows.forgetAllAccounts();
        FillOffice elsewhere = installation(
                Settings.with("tracker.accounts.bootstrap-secret", SECRET), Settings.withoutEmbeddedSignIn());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> elsewhere.fill(request(SECRET, "li-admin", null)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("embedded-sign-in-off"));
    }

    @Test
    void overHttpTheRulesOfPasswordsHold() {
        rows.change("DELETE FROM filled_office WHERE role = 'AUDITOR'");

        bootstrap(People.newUsername(), "dragon")
                .statusCode(422)
                .body("errors.pointer", contains("/password", "/password", "/password"));
    }

    @Test
    void overHttpItWorksOnceAndThePersonSignsIn() {
        rows.change("DELETE FROM filled_office WHERE role = 'AUDITOR'");
        String username = People.newUsername();

        bootstrap(username, People.PASSWORD).statusCode(201).body("roles", contains("auditor"));

        bootstrap(People.newUsername(), People.PASSWORD)
                .statusCode(403)
                .body("type", equalTo("/problems/bootstrap-refused"));
        People.signIn(username, People.PASSWORD).statusCode(200).body("mustDo", contains("ENROL_SECOND_FACTOR"));
    }

    @Test
    void ofManyAtTheSameMomentOneIsTheFirst() throws Exception {
        rows.change("DELETE FROM filled_office WHERE role = 'AUDITOR'");
        Callable<Integer> first =
                () -> bootstrap(People.newUsername(), People.PASSWORD).extract().statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(4, first))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsAnyOf(403, 409).doesNotContain(200, 500);
    }

    @Test
    void whoIsGivenAnOfficeFillsIt() {
        rows.change("DELETE FROM filled_office WHERE role = 'AUDITOR'");
        People.made("zj-fgw", "auditor");

        bootstrap(People.newUsername(), People.PASSWORD).statusCode(403);
    }

    private static ValidatableResponse bootstrap(String username, String password) {
        return anonymously()
                .body("""
                        {"secret":"%s","username":"%s","password":"%s","role":"auditor"}""".formatted(SECRET_OF_TESTS, username, password))
                .post("/bootstrap")
                .then();
    }

    private FillOffice installationWith(String secret) {
        return installation(Settings.with("tracker.accounts.bootstrap-secret", secret), Settings.withEmbeddedSignIn());
    }

    private FillOffice installation(DepartmentConfig config, org.policytrack.kit.caller.IdentityConfig identity) {
        return new FillOffice(
                new EmbeddedSignIn(identity),
                accounts,
                offices,
                passwords,
                rules,
                audit,
                config,
                InstantSource.system());
    }

    private static BootstrapRequest request(String secret, String username, @Nullable Role office) {
        return new BootstrapRequest(secret, username, People.PASSWORD, office);
    }

    private static void refused(FillOffice installation, BootstrapRequest request) {
        assertThatExceptionOfType(BootstrapRefused.class)
                .isThrownBy(() -> installation.fill(request))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(403));
    }
}
