package org.policytrack.department.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.caller.Role;

/** Accounts are emptied within a transaction that is rolled back, so that other tests keep theirs. */
@QuarkusTest
@Tag("database")
class DemonstrationAccountsTest {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Departments departments;

    @Inject
    Passwords passwords;

    @Inject
    ObjectMapper json;

    @Inject
    SignIn signIn;

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

        startOn("127.0.0.1");

        assertThat(accounts.streamAll().map(Account::username))
                .containsExactlyInAnyOrder(
                        "administrator",
                        "coordinator",
                        "reviewer",
                        "viewer",
                        "reporter-reviewer-zj-scjg",
                        "reporter-zj-jyt",
                        "reporter-zj-scjg");
        assertThat(accounts.streamAll()).allMatch(Account::isDemonstration);
        assertThat(accounts.findById("reporter-reviewer-zj-scjg").roles())
                .containsExactlyInAnyOrder(Role.REPORTER, Role.REVIEWER);
        assertThat(accounts.findById("reporter-zj-jyt").department()).contains("zj-jyt");
    }

    @Test
    @TestTransaction
    void theFileHasTheirPasswordsForTheOwnerAlone() throws IOException {
        anEmptyInstallationOf("zj-scjg");

        startOn("127.0.0.1");

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
        People.made("zj-scjg", "viewer");
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
        DemonstrationAccounts none =
                new DemonstrationAccounts(accounts, departments, passwords, json, Settings.inFolder(folder), "0.0.0.0");

        none.atStart(new StartupEvent());

        assertThat(none.areAllowed()).isFalse();
    }

    @Test
    @TestTransaction
    void whereTheyAreNotAllowedTheyDoNotSignIn() {
        String username = People.newUsername();
        accounts.persistAndFlush(
                new Account(username, username, "zj-scjg", Set.of(Role.REPORTER), passwords.hash(People.PASSWORD))
                        .forDemonstration());

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> signIn.open(new SignInRequest(username, People.PASSWORD)));
    }

    private void anEmptyInstallationOf(String... active) {
        sessions.deleteAll();
        accounts.listAll().forEach(accounts::delete);
        accounts.flush();
        departments.update(
                "retiredOn = ?1 where retiredOn is null and code not in ?2", LocalDate.of(2023, 1, 1), List.of(active));
    }

    private void startOn(String host) throws IOException {
        new DemonstrationAccounts(accounts, departments, passwords, json, Settings.withDemonstrationFile(file), host)
                .atStart(new StartupEvent());
    }

    private static List<String> rolesIn(JsonNode person) {
        return StreamSupport.stream(person.path("roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
