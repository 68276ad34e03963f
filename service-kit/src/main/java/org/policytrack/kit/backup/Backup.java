package org.policytrack.kit.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.policytrack.kit.database.ServiceDatabase;

/**
 * Writes down the databases of services, as they all are at one moment, and the files of the data folder after them. On a
 * server the services may run: one transaction reads all schemas. An embedded database is its service's alone.
 */
public final class Backup {

    private static final int EMBEDDED_IN_USE = 90_020;
    static final int EMBEDDED_MISSING = 90_146;

    private Backup() {}

    /**
     * Ends with 0 when the backup is whole, and with 1 when there is none, after having said why.
     *
     * @param arguments FOLDER [--files FOLDER] SERVICE…
     */
    public static void main(String[] arguments) {
        try {
            Arguments asked = Arguments.of(arguments);
            Report.of(make(asked, ServiceDatabase::of)).print(System.out);
        } catch (BackupRefused | IllegalArgumentException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        } catch (IOException | SQLException | RuntimeException failed) {
            System.out.println(BackupRefused.said("backup.failed", String.valueOf(failed)));
            System.exit(1);
        }
    }

    static Manifest make(Arguments asked, Function<String, ServiceDatabase> databaseOf)
            throws IOException, SQLException {
        Path folder = asked.folder();
        if (Files.exists(folder)) {
            throw new BackupRefused("backup.folder-exists", folder);
        }
        asked.files().ifPresent(files -> mustLieOutside(files, folder));
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            throw new BackupRefused("backup.folder-exists", unfinished);
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        SortedMap<String, SortedMap<String, TableState>> databases = new TreeMap<>();
        Instant madeAt = databasesTo(unfinished, asked, databaseOf, databases);
        if (asked.files().isPresent()) {
            DataFiles.copy(asked.files().get(), unfinished.resolve("files"));
        }
        Manifest manifest = new Manifest(Manifest.FORMAT, madeAt, databases, DataFiles.digests(unfinished));
        manifest.write(unfinished);
        Files.move(unfinished, folder);
        return manifest;
    }

    /** A backup amid what it copies would copy itself. */
    private static void mustLieOutside(Path files, Path folder) {
        if (folder.toAbsolutePath()
                .normalize()
                .startsWith(files.toAbsolutePath().normalize())) {
            throw new BackupRefused("backup.folder-within", folder, files);
        }
    }

    private static Instant databasesTo(
            Path folder,
            Arguments asked,
            Function<String, ServiceDatabase> databaseOf,
            SortedMap<String, SortedMap<String, TableState>> databases)
            throws IOException, SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ServiceDatabase first = databaseOf.apply(asked.services().getFirst());
        if (!first.isServer()) {
            for (String service : asked.services()) {
                ServiceDatabase embedded = databaseOf.apply(service);
                try (Connection connection = alone(embedded)) {
                    databases.put(service, new Tables(embedded, connection).writeTo(folder.resolve(service)));
                }
            }
            return now;
        }
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            for (String service : asked.services()) {
                Tables tables = new Tables(databaseOf.apply(service), connection);
                if (tables.names().isEmpty()) {
                    throw new BackupRefused("backup.nothing-there", service);
                }
                databases.put(service, tables.writeTo(folder.resolve(service)));
            }
            statement.execute("COMMIT");
        }
        return now;
    }

    private static Connection alone(ServiceDatabase embedded) throws SQLException {
        try {
            return embedded.connectToWhatThereIs();
        } catch (SQLException failed) {
            if (failed.getErrorCode() == EMBEDDED_IN_USE) {
                throw new BackupRefused("backup.in-use", embedded.service());
            }
            if (failed.getErrorCode() == EMBEDDED_MISSING) {
                throw new BackupRefused("backup.nothing-there", embedded.service());
            }
            throw failed;
        }
    }
}
