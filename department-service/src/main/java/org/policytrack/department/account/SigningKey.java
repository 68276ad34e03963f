package org.policytrack.department.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.caller.AccountKeys;

/** The key that signs account tokens (RS256): made at the first start, kept in the data folder, mode 600. */
@ApplicationScoped
class SigningKey implements AccountKeys {

    static final String FILE = "token-key.json";

    private static final int KEY_SIZE = 2048;

    private final RsaJsonWebKey key;

    SigningKey(DepartmentConfig config) throws IOException, GeneralSecurityException, JoseException {
        Path file = config.data().resolve(FILE);
        if (!Files.exists(file)) {
            make(file);
        }
        key = (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    }

    /** Written aside and moved into place, so that a process killed meanwhile leaves no half a key. */
    private static void make(Path file) throws IOException, JoseException {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(KEY_SIZE);
        made.setKeyId(made.calculateBase64urlEncodedThumbprint("SHA-256"));
        made.setUse("sig");
        made.setAlgorithm("RS256");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException otherInstanceWasFirst) {
            Files.delete(unfinished);
        }
    }

    RsaJsonWebKey key() {
        return key;
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        return keyId.equals(key.getKeyId()) ? Optional.of(key.getPublicKey()) : Optional.empty();
    }
}
