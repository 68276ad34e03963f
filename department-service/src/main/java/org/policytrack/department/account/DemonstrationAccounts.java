package org.policytrack.department.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.directory.Departments;
import org.policytrack.kit.caller.Role;

/**
 * Accounts to try the system out: made once, with random passwords, and only while the service listens on loopback. At
 * least one per role, a reporter for each department, and one person who is reporter and reviewer.
 */
@ApplicationScoped
class DemonstrationAccounts {

    private static final String COORDINATING_OFFICE = "zj-fgw";
    private static final String OFFICE_WITH_BOTH = "zj-scjg";

    private final Accounts accounts;
    private final Departments departments;
    private final Passwords passwords;
    private final ObjectMapper json;
    private final Optional<Path> file;
    private final String host;

    DemonstrationAccounts(
            Accounts accounts,
            Departments departments,
            Passwords passwords,
            ObjectMapper json,
            DepartmentConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.accounts = accounts;
        this.departments = departments;
        this.passwords = passwords;
        this.json = json;
        this.file = config.accounts().demonstrationFile();
        this.host = host;
    }

    boolean areAllowed() {
        return file.isPresent();
    }

    @Transactional
    void atStart(@Observes StartupEvent start) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("Demonstration accounts are refused: the service listens on " + host
                    + ", not on loopback. Unset tracker.accounts.demonstration-file.");
        }
        if (accounts.count() == 0) {
            List<DemonstrationAccount> made = people();
            write(made, file.get());
            made.parallelStream()
                    .map(person -> new Account(
                            person.username(),
                            person.username(),
                            person.department(),
                            Set.copyOf(person.roles()),
                            passwords.hash(person.password())))
                    .toList()
                    .forEach(account -> accounts.persist(account.forDemonstration()));
        }
    }

    private List<DemonstrationAccount> people() {
        List<DemonstrationAccount> people = new ArrayList<>();
        people.add(person("administrator", null, Role.ADMINISTRATOR));
        people.add(person("coordinator", COORDINATING_OFFICE, Role.COORDINATOR));
        people.add(person("reviewer", COORDINATING_OFFICE, Role.REVIEWER));
        people.add(person("viewer", COORDINATING_OFFICE, Role.VIEWER));
        people.add(person("reporter-reviewer-" + OFFICE_WITH_BOTH, OFFICE_WITH_BOTH, Role.REPORTER, Role.REVIEWER));
        departments.activeCodes().forEach(code -> people.add(person("reporter-" + code, code, Role.REPORTER)));
        return people;
    }

    private DemonstrationAccount person(String username, @Nullable String department, Role... roles) {
        return new DemonstrationAccount(username, passwords.made(), department, List.of(roles));
    }

    /** One account a line, so that a shell can read it; mode 600 from the first byte on. */
    private void write(List<DemonstrationAccount> people, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(
                folder,
                "demo-accounts",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished, people.stream().map(this::line).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String line(DemonstrationAccount person) {
        try {
            return json.writeValueAsString(person);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An account as the file tells it. */
    record DemonstrationAccount(
            String username, String password, @Nullable String department, List<Role> roles) {}
}
