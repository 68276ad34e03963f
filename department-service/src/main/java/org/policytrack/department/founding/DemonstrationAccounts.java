package org.policytrack.department.founding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.account.Account;
import org.policytrack.department.account.AccountView;
import org.policytrack.department.account.Accounts;
import org.policytrack.department.account.EmbeddedSignIn;
import org.policytrack.department.account.Offices;
import org.policytrack.department.directory.Departments;
import org.policytrack.department.password.PasswordHashes;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.clock.RealTime;

/**
 * Accounts to try the system out: made once, with random passwords, and only while the service listens on loopback. At
 * least one per role, a reporter for each department, and one person who is reporter and reviewer. They are made while
 * the rest of the system starts; the service is ready once they are there.
 */
@ApplicationScoped
public class DemonstrationAccounts {

    private static final Logger LOG = Logger.getLogger(DemonstrationAccounts.class);
    private static final String COORDINATING_OFFICE = "zj-fgw";
    private static final String OFFICE_WITH_BOTH = "zj-scjg";

    private final Accounts accounts;
    private final Offices offices;
    private final Departments departments;
    private final PasswordHashes passwords;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Optional<Path> file;
    private final String host;
    private final InstantSource now;

    private volatile boolean areInTheMaking;

    DemonstrationAccounts(
            Accounts accounts,
            Offices offices,
            Departments departments,
            PasswordHashes passwords,
            AuditTrail audit,
            ObjectMapper json,
            EmbeddedSignIn embedded,
            DepartmentConfig config,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @RealTime InstantSource now) {
        this.accounts = accounts;
        this.offices = offices;
        this.departments = departments;
        this.passwords = passwords;
        this.audit = audit;
        this.json = json;
        this.file = config.accounts().demonstrationFile().filter(asked -> embedded.isOn());
        this.host = host;
        this.now = now;
    }

    public boolean areAllowed() {
        return file.isPresent();
    }

    boolean areInTheMaking() {
        return areInTheMaking;
    }

    void atStart(@Observes StartupEvent start) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        if (!InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalStateException("Demonstration accounts are refused: the service listens on " + host
                    + ", not on loopback. Unset tracker.accounts.demonstration-file.");
        }
        if (QuarkusTransaction.joiningExisting().call(accounts::count) == 0) {
            areInTheMaking = true;
            List<DemonstrationAccount> people =
                    QuarkusTransaction.joiningExisting().call(this::people);
            Thread.ofPlatform().name("demonstration-accounts").start(() -> makeAndLog(people, file.get()));
        }
    }

    /** When it fails, the service never becomes ready, and its log says why. */
    private void makeAndLog(List<DemonstrationAccount> people, Path target) {
        try {
            make(people, target);
            areInTheMaking = false;
        } catch (IOException | RuntimeException failed) {
            LOG.error("The demonstration accounts were not made", failed);
        }
    }

    void make(List<DemonstrationAccount> people, Path target) throws IOException {
        write(people, target);
        List<Account> made = people.parallelStream().map(this::account).toList();
        QuarkusTransaction.joiningExisting().run(() -> made.forEach(this::add));
    }

    private Account account(DemonstrationAccount person) {
        return new Account(
                        person.username(),
                        person.username(),
                        person.department(),
                        Set.copyOf(person.roles()),
                        passwords.hashOfMade(person.password()),
                        now.instant())
                .forDemonstration();
    }

    private void add(Account account) {
        accounts.persistAndFlush(account);
        offices.remember(account.roles(), account.username());
        audit.recordOwn(Change.done("makeDemonstrationAccounts", "Account", account.username())
                .to(AccountView.of(account)));
    }

    List<DemonstrationAccount> people() {
        List<DemonstrationAccount> people = new ArrayList<>();
        people.add(person("administrator", null, Role.ADMINISTRATOR));
        people.add(person("security-administrator", null, Role.SECURITY_ADMINISTRATOR));
        people.add(person("auditor", null, Role.AUDITOR));
        people.add(person("coordinator", COORDINATING_OFFICE, Role.COORDINATOR));
        people.add(person("reviewer", COORDINATING_OFFICE, Role.REVIEWER));
        people.add(person("viewer", COORDINATING_OFFICE, Role.VIEWER));
        people.add(person("head", OFFICE_WITH_BOTH, Role.HEAD));
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
