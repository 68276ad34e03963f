package org.policytrack.kit.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What is in a backup. It is written last: a folder without one is no backup.
 *
 * @param format of the folder
 * @param madeAt when the databases were as they are written down
 * @param databases by service, then by table
 * @param files SHA-256 of every other file, by its path in the folder
 */
record Manifest(
        int format,
        Instant madeAt,
        SortedMap<String, SortedMap<String, TableState>> databases,
        SortedMap<String, String> files) {

    static final int FORMAT = 1;
    private static final String NAME = "backup.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    static Manifest read(Path folder) throws IOException {
        Manifest manifest = JSON.readValue(folder.resolve(NAME).toFile(), Manifest.class);
        if (manifest.format() != FORMAT) {
            throw new BackupRefused("backup.unknown-format", manifest.format());
        }
        return manifest;
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }
}
