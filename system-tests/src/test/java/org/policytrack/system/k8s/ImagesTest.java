package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.system.Installation;
import org.policytrack.system.ServiceProcess;

/** Without a container engine: what the images would hold, started as they would start it. */
@Tag("database")
@EnabledIfSystemProperty(named = "app.db-kind", matches = "mysql", disabledReason = "the images need a database server")
class ImagesTest {

    @TempDir
    Path temporary;

    private final List<Image> images = new ArrayList<>();

    @BeforeEach
    void letEverybodyIn() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void unlock() {
        images.forEach(Image::unlock);
    }

    /** That all become ready is what is asserted: it fails otherwise. */
    @Test
    void theirCommandsStartAsAnUnprivilegedUserInFoldersThatCannotBeWrittenAndWithTheirStartUpCaches()
            throws IOException {
        try (Installation installation = new Installation("2023-04-20", this::started).with(environment())) {
            assertThat(images).hasSize(4).noneMatch(Image::canBeWrittenByItsUser);

            installation.started();
            installation.startDashboard();
            installation.dashboard().awaitReady();
        }
    }

    private ServiceProcess started(String service, Path logFolder) {
        Image image = Image.of(service, temporary);
        images.add(image);
        return image.process(service, logFolder);
    }

    private Map<String, String> environment() throws IOException {
        Path data = Files.createDirectory(temporary.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        return Map.of(
                "PATH",
                Image.searchPath(),
                // Nothing starts at all where its start-up cache does not fit.
                "JDK_JAVA_OPTIONS",
                "-XX:AOTMode=on -Xmx192m",
                "TRACKER_DATA",
                data.toString(),
                "TRACKER_AUDIT_HEAD_FILE",
                data.resolve("audit-heads.jsonl").toString(),
                // As installations begin: nobody's password is hashed before it is ready.
                "TRACKER_ACCOUNTS_DEMONSTRATION_FILE",
                "");
    }
}
