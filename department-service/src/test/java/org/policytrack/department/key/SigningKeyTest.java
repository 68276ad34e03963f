package org.policytrack.department.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.department.Settings;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesAKeyThatOnlyTheOwnerReads() throws Exception {
        Path data = folder.resolve("not/there/yet");

        start(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(SigningKey.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws Exception {
        start(folder);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(SigningKey.FILE));
        }
    }

    @Test
    void theKeyOutlivesARestart() throws Exception {
        SigningKey before = start(folder);
        SigningKey after = start(folder);

        assertThat(after.key().getKeyId()).isEqualTo(before.key().getKeyId());
        assertThat(after.key().getRsaPrivateKey()).isEqualTo(before.key().getRsaPrivateKey());
    }

    @Test
    void anotherInstallationHasAnotherKey() throws Exception {
        SigningKey here = start(folder.resolve("here"));
        SigningKey there = start(folder.resolve("there"));

        assertThat(there.key().getKeyId()).isNotEqualTo(here.key().getKeyId());
        assertThat(there.find(here.key().getKeyId())).isEmpty();
    }

    @Test
    void theKeyIsFoundByItsIdAndStrongEnough() throws Exception {
        SigningKey key = start(folder);

        assertThat(key.find(key.key().getKeyId())).contains(key.key().getPublicKey());
        assertThat(key.key().getRsaPublicKey().getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void aBrokenKeyFileStopsTheStartAndIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve(SigningKey.FILE), "{\"kty\":");

        assertThatExceptionOfType(JoseException.class).isThrownBy(() -> start(folder));
        assertThat(folder.resolve(SigningKey.FILE)).hasContent("{\"kty\":");
    }

    private static SigningKey start(Path data) throws IOException, JoseException {
        return new SigningKey(Settings.inFolder(data));
    }
}
