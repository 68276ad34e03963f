package org.policytrack.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What k8s/MakeSecrets.java makes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTest {

    private static final int SHORTEST_SERVICE_SECRET = 32;

    private final Path folder;

    SecretsTest(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary.resolve("secrets");
        assertThat(Installation.makeSecrets(folder)).isZero();
    }

    @Test
    void onlyTheOwnerReadsThemAndTheyDiffer() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }

        assertThat(files)
                .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        assertThat(files.stream().flatMap(SecretsTest::values))
                .hasSize(11)
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value).hasSizeGreaterThanOrEqualTo(SHORTEST_SERVICE_SECRET));
    }

    @Test
    void thoseInUseAreNotReplaced() throws IOException, InterruptedException {
        String before = Files.readString(folder.resolve("token-key.json"));

        int exitCode = Installation.makeSecrets(folder);

        assertThat(exitCode).isEqualTo(1);
        assertThat(folder.resolve("token-key.json")).hasContent(before);
    }

    /** As department-service reads its key, and signs with it. */
    @Test
    void theTokenKeySignsAndVerifies() throws IOException, JoseException {
        RsaJsonWebKey key = (RsaJsonWebKey)
                PublicJsonWebKey.Factory.newPublicJwk(Files.readString(folder.resolve("token-key.json")));
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signed.setPayload("who");
        signed.setKey(key.getPrivateKey());

        JsonWebSignature received = new JsonWebSignature();
        received.setCompactSerialization(signed.getCompactSerialization());
        received.setKey(key.getPublicKey());

        assertThat(received.verifySignature()).isTrue();
        assertThat(key.getKeyId()).isEqualTo(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        assertThat(key.getUse()).isEqualTo("sig");
        assertThat(key.getAlgorithm()).isEqualTo("RS256");
    }

    /** As department-service reads its key, and seals with it. */
    @Test
    void theAccountKeySeals() throws IOException, JoseException {
        JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(folder.resolve("account-key.json")));
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        sealed.setKey(key.getKey());
        sealed.setPayload("secret");

        JsonWebEncryption received = new JsonWebEncryption();
        received.setKey(key.getKey());
        received.setCompactSerialization(sealed.getCompactSerialization());

        assertThat(received.getPayload()).isEqualTo("secret");
    }

    private static Stream<String> values(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[A-Z_]+(SECRET|PASSWORD|KEY)=.+"))
                    .map(line -> line.substring(line.indexOf('=') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
