package org.policytrack.department.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.department.Settings;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.account.Offices;
import org.policytrack.department.directory.Departments;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.caller.Role;

/** Accounts are emptied within a transaction that is rolled back, so that other tests keep theirs. */
@QuarkusTest
@Tag("database")
class DemonstrationAccountsTest {

    @Inject
    Accounts accounts;

    @Inject
    Departments departments;

    @Inject
    Offices offices;

    @Inject
    PasswordHashes passwords;

    @Inject
    AuditTrail audit;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void theFileOfPasswordsLiesInTheDataFolder() {
        file = folder.resolve("data/demo-accounts.json");
    }

    @Test
    @TestTransaction
    void thereIsOnePerRoleOneReporterPerDepartmentAndOneWhoIsReporterAndReviewer() throws IOException {
        anEmptyInstallationOf("zj-scjg", "zj-jyt");

        made();

        assertThat(accounts.streamAll().map(Account::username))
                .containsExactlyInAnyOrder(
                        "administrator",
                        "security-administrator",
                        "auditor",
                        "coordinator",
                        "head",
                        "reviewer",
                        "viewer",
                        "reporter-reviewer-zj-scjg",
                        "reporter-zj-jyt",
                        "reporter-zj-scjg");
        assertThat(accounts.streamAll()).allMatch(Account::isDemonstration).noneMatch(Account::isPasswordTemporary);
        assertThat(accounts.streamAll().flatMap(account -> account.roles().stream()))
                .contains(Arrays.stream(Role.values())
                        .filter(role -> role != Role.SERVICE)
                        .toArray(Role[]::new));
        assertThat(Offices.ALL).allMatch(offices::isFilled);
        assertThat(accounts.findById("reporter-reviewer-zj-scjg").roles())
                .containsExactlyInAnyOrder(Role.REPORTER, Role.REVIEWER);
        assertThat(accounts.findById("reporter-zj-jyt").department()).contains("zj-jyt");
    }

    @Test
    @TestTransaction
    void theFileHasTheirPasswordsForTheOwnerAlone() throws IOException {
        anEmptyInstallationOf("zj-scjg");

        made();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Set<String> written = new HashSet<>();
        for (JsonNode person : json.readTree(file.toFile())) {
            Account account = accounts.findById(person.path("username").asText());
            String password = person.path("password").asText();
            assertThat(passwords.matches(password, account.passwordHash())).isTrue();
            assertThat(rolesIn(person))
                    .containsExactlyInAnyOrderElementsOf(
                            account.roles().stream().map(Role::wireName).toList());
            assertThat(person.path("department").asText(""))
                    .isEqualTo(account.department().orElse(""));
            written.add(password);
        }
        assertThat(written).hasSize((int) accounts.count()).allMatch(password -> password.length() == 20);
    }

    @Test
    void whereThereAreAccountsNothingIsMade() throws IOException {
        People.made("zj-scjg");
        long before = accounts.count();

        startOn("127.0.0.1");

        assertThat(accounts.count()).isEqualTo(before);
        assertThat(file).doesNotExist();
    }

    @Test
    void whereTheServiceIsNotOnLoopbackTheStartIsRefused() {
        List.of("0.0.0.0", "192.0.2.1")
                .forEach(host -> assertThatIllegalStateException()
                        .isThrownBy(() -> startOn(host))
                        .withMessageContaining(host)
                        .withMessageContaining("tracker.accounts.demonstration-file"));
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAFileNothingIsMadeWhereverTheServiceListens() throws IOException {
        DemonstrationAccounts none = on("0.0.0.0", Settings.inFolder(folder), Settings.withEmbeddedSignIn());

        none.atStart(new StartupEvent());

        assertThat(none.areAllowed()).isFalse();
        assertThat(none.areInTheMaking()).isFalse();
    }

    @Test
    void wherePeopleSignInElsewhereNoneAreMade() throws IOException {
        DemonstrationAccounts none = on("127.0.0.1", withFile(), Settings.withoutEmbeddedSignIn());

        none.atStart(new StartupEvent());

        assertThat(none.areAllowed()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void whereTheyAreNotAllowedTheyDoNotSignIn() {
        People.refusedToSignIn(People.signIn(demonstrationAccount(), People.PASSWORD));
    }

    /** This service was started without them. */
    private String demonstrationAccount() {
        String username = People.settled("zj-scjg", "reporter");
        rows.change("UPDATE account SET is_demonstration = TRUE WHERE username = ?", username);
        return username;
    }

    private void anEmptyInstallationOf(String... active) {
        rows.forgetAllAccounts();
        departments.update(
                "retiredOn = ?1 where retiredOn is null and code not in ?2", LocalDate.of(2023, 1, 1), List.of(active));
    }

    private void made() throws IOException {
        DemonstrationAccounts demonstration = on("127.0.0.1", withFile(), Settings.withEmbeddedSignIn());
        demonstration.make(demonstration.people(), file);
        accounts.flush();
    }

    private void startOn(String host) throws IOException {
        on(host, withFile(), Settings.withEmbeddedSignIn()).atStart(new StartupEvent());
    }

    private DepartmentConfig withFile() {
        return Settings.with("tracker.accounts.demonstration-file", file.toString());
    }

    private DemonstrationAccounts on(String host, DepartmentConfig config, IdentityConfig identity) {
        return new DemonstrationAccounts(
                accounts,
                offices,
                departments,
                passwords,
                audit,
                json,
                new EmbeddedSignIn(identity),
                config,
                host,
                InstantSource.system());
    }

    private static List<String> rolesIn(JsonNode person) {
        return StreamSupport.stream(person.path("roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
