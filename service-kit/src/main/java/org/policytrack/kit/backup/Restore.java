package org.policytrack.kit.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.policytrack.kit.audit.chain.RestoredChain;
import org.policytrack.kit.database.ServiceDatabase;

/**
 * Has an installation back from a backup, in empty databases and an empty data folder, and proves that it is the same: every
 * file by its SHA-256 before anything is touched, every table by its rows and checksum, every audit chain link by link.
 */
public final class Restore {

    private static final String MARKER = ".policytrack";
    private static final int DIFFERS = 2;

    private Restore() {}

    /**
     * Ends with 0 when all is there and proven, with 1 when nothing was changed, with 2 when what is there now is not what
     * was written down; says why.
     *
     * @param arguments FOLDER [--files FOLDER] SERVICE…
     */
    public static void main(String[] arguments) {
        try {
            List<String> differences = restore(Arguments.of(arguments), ServiceDatabase::of);
            differences.forEach(System.out::println);
            System.exit(differences.isEmpty() ? 0 : DIFFERS);
        } catch (BackupRefused | IllegalArgumentException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        } catch (IOException | SQLException | RuntimeException failed) {
            System.out.println(BackupRefused.said("restore.failed", String.valueOf(failed)));
            System.exit(DIFFERS);
        }
    }

    /** What is not as it was; nothing else than an empty list is a success. */
    static List<String> restore(Arguments asked, Function<String, ServiceDatabase> databaseOf)
            throws IOException, SQLException {
        Path backup = asked.folder();
        Manifest manifest = whole(backup, asked);
        Map<String, AppliedMigrations> migrations = new TreeMap<>();
        for (String service : asked.services()) {
            migrations.put(service, AppliedMigrations.of(backup, service));
        }
        targetsMustBeEmpty(asked, databaseOf);
        SortedMap<String, SortedMap<String, TableState>> restored = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        if (asked.files().isPresent() && Files.isDirectory(backup.resolve("files"))) {
            Files.createDirectories(asked.files().get());
            if (Files.exists(backup.resolve("files").resolve(MARKER))) {
                Files.deleteIfExists(asked.files().get().resolve(MARKER));
            }
            DataFiles.copy(backup.resolve("files"), asked.files().get());
            differences.addAll(differingFiles(manifest, asked.files().get()));
        }
        for (Map.Entry<String, AppliedMigrations> schema : migrations.entrySet()) {
            String service = schema.getKey();
            ServiceDatabase database = databaseOf.apply(service);
            SortedMap<String, TableState> wanted = new TreeMap<>(tablesOf(manifest, service));
            schema.getValue().runOn(database);
            try (Connection connection = database.connect()) {
                Tables tables = new Tables(database, connection);
                withoutForeign(wanted, tables, service);
                tables.readFrom(backup.resolve(service), wanted);
                SortedMap<String, TableState> got = tables.states();
                restored.put(service, got);
                differences.addAll(differing(service, wanted, got));
                RestoredChain.faultOf(connection, service)
                        .ifPresent(
                                fault -> differences.add(BackupRefused.said("restore.chain-broken", service, fault)));
            }
        }
        Report.of(new Manifest(Manifest.FORMAT, manifest.madeAt(), restored, manifest.files()))
                .print(System.out);
        return differences;
    }

    private static Manifest whole(Path backup, Arguments asked) throws IOException {
        if (!Manifest.isIn(backup)) {
            throw new BackupRefused("restore.no-backup", backup);
        }
        Manifest manifest = Manifest.read(backup);
        SortedMap<String, String> there = DataFiles.digests(backup);
        for (var file : manifest.files().entrySet()) {
            if (!file.getValue().equals(there.get(file.getKey()))) {
                throw new BackupRefused("restore.file-changed", file.getKey());
            }
        }
        for (String service : asked.services()) {
            tablesOf(manifest, service);
        }
        return manifest;
    }

    private static SortedMap<String, TableState> tablesOf(Manifest manifest, String service) {
        SortedMap<String, TableState> tables = manifest.databases().get(service);
        if (tables == null) {
            throw new BackupRefused("restore.service-missing", service);
        }
        return tables;
    }

    private static void targetsMustBeEmpty(Arguments asked, Function<String, ServiceDatabase> databaseOf)
            throws IOException, SQLException {
        if (asked.files().isPresent() && !DataFiles.isEmpty(asked.files().get(), MARKER)) {
            throw new BackupRefused("restore.folder-not-empty", asked.files().get());
        }
        for (String service : asked.services()) {
            ServiceDatabase database = databaseOf.apply(service);
            if (database.isServer()) {
                try (Connection connection = database.connect()) {
                    if (!new Tables(database, connection).names().isEmpty()) {
                        throw new BackupRefused("restore.database-not-empty", database.schema());
                    }
                }
            } else if (isThere(database)) {
                throw new BackupRefused("restore.database-not-empty", service);
            }
        }
    }

    private static boolean isThere(ServiceDatabase embedded) {
        try (Connection connection = embedded.connectToWhatThereIs()) {
            return connection.isValid(0);
        } catch (SQLException missing) {
            return missing.getErrorCode() != Backup.EMBEDDED_MISSING;
        }
    }

    /** No migration made them: somebody has put something of their own into the schema. */
    private static void withoutForeign(SortedMap<String, TableState> wanted, Tables tables, String service)
            throws SQLException {
        List<String> ours = tables.names();
        wanted.keySet().removeIf(table -> {
            boolean isForeign = !ours.contains(table);
            if (isForeign) {
                System.out.println(BackupRefused.said("restore.table-foreign", service, table));
            }
            return isForeign;
        });
    }

    private static List<String> differing(
            String service, SortedMap<String, TableState> wanted, SortedMap<String, TableState> got) {
        List<String> differences = new ArrayList<>();
        wanted.forEach((table, state) -> {
            TableState now = got.get(table);
            if (now == null || !now.holdsTheSameAs(state)) {
                differences.add(BackupRefused.said(
                        "restore.table-differs", service, table, state.rows(), now == null ? 0 : now.rows()));
            }
        });
        return differences;
    }

    private static List<String> differingFiles(Manifest manifest, Path files) throws IOException {
        SortedMap<String, String> there = DataFiles.digests(files);
        return manifest.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("files/"))
                .filter(file -> !file.getValue().equals(there.get(file.getKey().substring("files/".length()))))
                .map(file -> BackupRefused.said("restore.file-differs", file.getKey()))
                .toList();
    }
}
