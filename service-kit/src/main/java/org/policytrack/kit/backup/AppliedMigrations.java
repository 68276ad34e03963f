package org.policytrack.kit.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.policytrack.kit.database.ServiceDatabase;

/** The migrations a backup was made behind, found by name and checksum among those of this release. */
final class AppliedMigrations {

    static final String HISTORY = "flyway_schema_history";

    private static final List<String> LOCATIONS = List.of("db/kit/", "db/migration/");

    private final Map<String, URL> scripts;

    private AppliedMigrations(Map<String, URL> scripts) {
        this.scripts = scripts;
    }

    /** @throws BackupRefused where this release does not have all of them */
    static AppliedMigrations of(Path backup, String service) throws IOException {
        Path file = backup.resolve(service).resolve(HISTORY + ".jsonl.gz");
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> columns = RowText.columnsOf(lines.readLine());
            Map<String, URL> scripts = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                if (row.get(columns.indexOf("type")).asText().equals("SQL")) {
                    // With the folder or without it, by the version of Flyway.
                    String script = row.get(columns.indexOf("script")).asText().replaceFirst(".*/", "");
                    int checksum = row.get(columns.indexOf("checksum")).asInt();
                    scripts.put(script, found(service, script, checksum));
                }
            }
            return new AppliedMigrations(scripts);
        }
    }

    /** Makes the schema as it was, without a row; what came later is for the service's next start. */
    void runOn(ServiceDatabase database) throws IOException {
        Path chosen = Files.createTempDirectory("policytrack-migrations");
        try {
            for (Map.Entry<String, URL> script : scripts.entrySet()) {
                try (InputStream content = script.getValue().openStream()) {
                    Files.copy(content, chosen.resolve(script.getKey()));
                }
            }
            Flyway.configure()
                    .dataSource(database.url(), database.username(), database.password())
                    .locations("filesystem:" + chosen)
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } finally {
            for (String script : scripts.keySet()) {
                Files.deleteIfExists(chosen.resolve(script));
            }
            Files.delete(chosen);
        }
    }

    private static URL found(String service, String script, int checksum) throws IOException {
        for (String location : LOCATIONS) {
            for (URL candidate :
                    Collections.list(AppliedMigrations.class.getClassLoader().getResources(location + script))) {
                if (checksum(candidate) == checksum) {
                    return candidate;
                }
            }
        }
        throw new BackupRefused("backup.migration-unknown", service, script);
    }

    /** As Flyway does it: of the lines, whatever ends them. */
    private static int checksum(URL script) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream content = script.openStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
