package org.policytrack.department.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.department.Settings;

class AccountKeyTest {

    @TempDir
    Path folder;

    @Test
    void whatWasSealedOpensAfterARestart() throws Exception {
        String sealed = here().seal("li", "SECRET");

        assertThat(here().open("li", sealed)).isEqualTo("SECRET");
        assertThat(sealed).doesNotContain("SECRET");
    }

    @Test
    void itOpensForNobodyElse() throws Exception {
        AccountKey key = here();
        String sealed = key.seal("li", "SECRET");

        assertThatIllegalStateException().isThrownBy(() -> key.open("wang", sealed));
    }

    @Test
    void itOpensWithNoOtherKey() throws Exception {
        String sealed = here().seal("li", "SECRET");
        AccountKey other = new AccountKey(in("other"));

        assertThatIllegalStateException()
                .isThrownBy(() -> other.open("li", sealed))
                .withMessageContaining("account-key.json");
    }

    @Test
    void whatWasChangedDoesNotOpen() throws Exception {
        AccountKey key = here();
        String sealed = key.seal("li", "SECRET");
        String changed = sealed.substring(0, sealed.length() - 2) + (sealed.endsWith("AA") ? "BB" : "AA");

        assertThatIllegalStateException().isThrownBy(() -> key.open("li", changed));
    }

    @Test
    void theSameIsSealedAnewEachTime() throws Exception {
        AccountKey key = here();

        assertThat(key.seal("li", "SECRET")).isNotEqualTo(key.seal("li", "SECRET"));
    }

    @Test
    void aFingerprintIsTheSameForTheSameKeyOnly() throws Exception {
        AccountKey key = here();

        assertThat(key.fingerprint("text"))
                .isEqualTo(here().fingerprint("text"))
                .isNotEqualTo(key.fingerprint("texT"));
        assertThat(new AccountKey(in("other")).fingerprint("text")).isNotEqualTo(key.fingerprint("text"));
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        here();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("here").resolve(AccountKey.FILE))))
                .isEqualTo("rw-------");
    }

    private AccountKey here() throws Exception {
        return new AccountKey(in("here"));
    }

    private DepartmentConfig in(String name) {
        return Settings.inFolder(folder.resolve(name));
    }
}
