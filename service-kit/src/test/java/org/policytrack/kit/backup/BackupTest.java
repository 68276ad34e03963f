package org.policytrack.kit.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.kit.audit.chain.WrittenChain;
import org.policytrack.kit.database.ServiceDatabase;
import org.policytrack.kit.database.TestDatabase;

@Tag("database")
@Tag("always")
class BackupTest {

    private static final String SERVICE = "task-service";

    @TempDir
    Path folder;

    private ServiceDatabase database;
    private Path backup;

    @BeforeEach
    void aDatabaseWithAChain() throws Exception {
        database = empty();
        backup = folder.resolve("backup");
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("db/kit")
                .load()
                .migrate();
        try (Connection connection = database.connect()) {
            WrittenChain.of(connection, SERVICE, 7);
            execute(
                    connection,
                    "INSERT INTO idempotency_record (key_hash, fingerprint, caller, status, body, created_at) VALUES"
                            + " ('k', 'f', 'liaison', 201, '{\"name\":\"省发展改革委 😀\"}', '2026-03-01 08:30:00.123456')");
        }
    }

    @Test
    void whatWasWrittenDownIsHadBackTheSame() throws Exception {
        Files.createDirectories(folder.resolve("data/evidence"));
        Files.writeString(folder.resolve("data/evidence/0a1b"), "佐证");
        Files.writeString(folder.resolve("data/service-secret"), "s3cret");
        Files.setPosixFilePermissions(
                folder.resolve("data/service-secret"), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("data/task-service.mv.db"), "not a file to copy");
        SortedMap<String, TableState> before = states(database);
        Backup.make(asked(folder.resolve("data")), name -> database);
        ServiceDatabase other = empty();

        List<String> differences = Restore.restore(asked(folder.resolve("other")), name -> other);

        assertThat(differences).isEmpty();
        assertThat(states(other)).isEqualTo(before).containsKeys("audit_entry", "flyway_schema_history");
        assertThat(in(before, "audit_entry").rows()).isEqualTo(7);
        assertThat(in(before, "audit_entry").nextId()).isEqualTo(8);
        assertThat(folder.resolve("other/evidence/0a1b")).hasContent("佐证");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("other/service-secret"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("other/task-service.mv.db")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
    }

    @Test
    void anIdThatWasGivenOutIsNotGivenOutAgain() throws Exception {
        try (Connection connection = database.connect()) {
            execute(connection, "DELETE FROM audit_seal WHERE entry_id = 7", "DELETE FROM audit_entry WHERE id = 7");
        }
        Backup.make(asked(), name -> database);
        ServiceDatabase other = empty();
        Restore.restore(asked(), name -> other);

        try (Connection connection = other.connect()) {
            WrittenChain.write(connection);
            assertThat(in(new Tables(other, connection).states(), "audit_entry").nextId())
                    .isEqualTo(9);
        }
    }

    @Test
    void aTableSomebodyPutBesideOursIsWrittenDownAndLeftOutOfWhatIsHadBack() throws Exception {
        try (Connection connection = database.connect()) {
            execute(connection, "CREATE TABLE audit_copy AS SELECT id, actor FROM audit_entry");
        }
        Backup.make(asked(), name -> database);
        ServiceDatabase other = empty();

        List<String> differences = Restore.restore(asked(), name -> other);

        assertThat(differences).isEmpty();
        assertThat(states(other)).containsKey("audit_entry").doesNotContainKey("audit_copy");
    }

    @Test
    void aBackupAmidWhatItCopiesIsRefused() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Arguments amid = new Arguments(data.resolve("deep/backup"), Optional.of(data), List.of(SERVICE));

        assertThatThrownBy(() -> Backup.make(amid, name -> database))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("cannot lie within");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aFolderIsKnownForOursAlsoWhenTheBackupBringsNoMarker() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("evidence"));
        Files.writeString(data.resolve("evidence/0a1b"), "佐证");
        Backup.make(asked(data), name -> database);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createFile(other.resolve(".policytrack"));

        ServiceDatabase target = empty();

        Restore.restore(asked(other), name -> target);

        assertThat(other.resolve(".policytrack")).exists();
        assertThat(other.resolve("evidence/0a1b")).hasContent("佐证");
    }

    @Test
    void aChangedFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        Backup.make(asked(), name -> database);
        Files.writeString(backup.resolve(SERVICE).resolve("audit_entry.jsonl.gz"), "changed");
        ServiceDatabase other = empty();

        assertThatThrownBy(() -> Restore.restore(asked(), name -> other))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("audit_entry.jsonl.gz")
                .hasMessageContaining("was changed");
        assertThat(states(other)).isEmpty();
    }

    @Test
    void aBackupOfALaterReleaseIsRefusedBeforeAnythingIsTouched() throws Exception {
        try (Connection connection = database.connect()) {
            execute(
                    connection,
                    "INSERT INTO " + database.quoted("flyway_schema_history") + " (" + database.quoted("installed_rank")
                            + ", " + database.quoted("version") + ", " + database.quoted("description") + ", "
                            + database.quoted("type") + ", " + database.quoted("script") + ", "
                            + database.quoted("checksum") + ", " + database.quoted("installed_by") + ", "
                            + database.quoted("execution_time") + ", " + database.quoted("success")
                            + ") VALUES (99, '99', 'x', 'SQL', 'db/migration/V99__x.sql', 1, 'me', 1, TRUE)");
        }
        Backup.make(asked(), name -> database);
        ServiceDatabase other = empty();

        assertThatThrownBy(() -> Restore.restore(asked(folder.resolve("other")), name -> other))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("V99__x.sql");
        assertThat(states(other)).isEmpty();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void whatIsNotEmptyIsLeftAlone() throws Exception {
        Backup.make(asked(), name -> database);
        SortedMap<String, TableState> before = states(database);

        assertThatThrownBy(() -> Restore.restore(asked(), name -> database))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is not empty");
        assertThat(states(database)).isEqualTo(before);
        assertThatThrownBy(() -> Backup.make(asked(), name -> database))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void aChainThatWasBrokenBeforeIsToldOf() throws Exception {
        try (Connection connection = database.connect()) {
            execute(connection, "UPDATE audit_entry SET actor = 'somebody else' WHERE id = 3");
        }
        Backup.make(asked(), name -> database);
        ServiceDatabase other = empty();

        List<String> differences = Restore.restore(asked(), name -> other);

        assertThat(differences).singleElement().asString().contains("审计链不成立", "CHANGED 3");
    }

    @Test
    void aFolderWithoutItsListIsNoBackup() throws Exception {
        Backup.make(asked(), name -> database);
        Files.delete(backup.resolve("backup.json"));

        assertThatThrownBy(() -> Restore.restore(asked(), name -> empty()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is no backup");
    }

    @Test
    void anInstallationMovesFromOneKindOfDatabaseToTheOther() throws Exception {
        assumeTrue(TestDatabase.isMySql(), "there is one kind of database here");
        SortedMap<String, TableState> before = states(database);
        Backup.make(asked(), name -> database);
        ServiceDatabase embedded = embedded();

        assertThat(Restore.restore(asked(), name -> embedded)).isEmpty();
        Path second = folder.resolve("second");
        Backup.make(new Arguments(second, Optional.empty(), List.of(SERVICE)), name -> embedded);
        ServiceDatabase server = empty();
        assertThat(Restore.restore(new Arguments(second, Optional.empty(), List.of(SERVICE)), name -> server))
                .isEmpty();

        assertThat(states(server)).isEqualTo(before);
    }

    @Test
    void everyTypeOfColumnComesBackAsItWas() throws Exception {
        String rows = " VALUES (1, 33.30, TRUE, '2023-04-20', '2026-03-01 08:30:00.123456', X'00FF', '行\n列\t\"', NULL),"
                + " (2, -0.01, FALSE, '1999-12-31', '2026-03-01 08:30:00', X'', '', 0)";
        ServiceDatabase other = empty();
        try (Connection from = database.connect();
                Connection to = other.connect()) {
            for (Connection connection : List.of(from, to)) {
                execute(
                        connection,
                        "CREATE TABLE things (id BIGINT PRIMARY KEY, share DECIMAL(5,2) NOT NULL, is_so BOOLEAN NOT NULL,"
                                + " on_day DATE NOT NULL, at DATETIME(6) NOT NULL, content LONGBLOB NOT NULL,"
                                + " words MEDIUMTEXT NOT NULL, maybe INT)");
            }
            execute(from, "INSERT INTO things" + rows);
            SortedMap<String, TableState> written = new Tables(database, from).writeTo(folder.resolve("tables"));
            SortedMap<String, TableState> things = written.subMap("things", "things\0");

            new Tables(other, to).readFrom(folder.resolve("tables"), things);

            assertThat(things).hasSize(1);
            assertThat(new Tables(other, to).states()).isEqualTo(things);
            assertThat(in(things, "things").rows()).isEqualTo(2);
        }
    }

    private SortedMap<String, TableState> states(ServiceDatabase of) throws SQLException, IOException {
        try (Connection connection = of.connect()) {
            return new Tables(of, connection).states();
        }
    }

    private static TableState in(SortedMap<String, TableState> states, String table) {
        return Objects.requireNonNull(states.get(table), table);
    }

    private Arguments asked() {
        return new Arguments(backup, Optional.empty(), List.of(SERVICE));
    }

    private Arguments asked(Path files) {
        return new Arguments(backup, Optional.of(files), List.of(SERVICE));
    }

    private ServiceDatabase empty() {
        return TestDatabase.isMySql() ? schema() : embedded();
    }

    private ServiceDatabase embedded() {
        return new ServiceDatabase(
                SERVICE,
                "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString())
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE",
                "public",
                "tracker",
                "");
    }

    private static ServiceDatabase schema() {
        String name = "backup_" + UUID.randomUUID().toString().substring(0, 8);
        String server = "jdbc:mysql://127.0.0.1:" + System.getProperty("test.mariadb.port") + "/";
        try (Connection root = DriverManager.getConnection(server, "root", "")) {
            execute(root, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new ServiceDatabase(
                SERVICE, server + name + "?connectionTimeZone=UTC&rewriteBatchedStatements=true", name, "root", "");
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
