import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;

/** Makes the secrets of a new installation; one folder argument, in which no file is ever overwritten. */
static final SecureRandom RANDOM = new SecureRandom();

static final int BYTES = 32;

static final int KEY_SIZE = 2048;

void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
        System.err.println("usage: java MakeSecrets.java FOLDER");
        System.exit(2);
    }
    var folder = Path.of(arguments[0]);
    if (Files.exists(folder)) {
        System.err.println(folder + " is there already; secrets in use are not replaced");
        System.exit(1);
    }
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    write(
            folder,
            "service-identity.env",
            "TRACKER_IDENTITY_SERVICE_SECRET=" + random() + "\nTRACKER_IDENTITY_PREVIOUS_SERVICE_SECRET=");
    write(folder, "department-accounts.env", "TRACKER_ACCOUNTS_BOOTSTRAP_SECRET=" + random());
    write(
            folder,
            "dashboard-session.env",
            "TRACKER_DASHBOARD_SESSION_KEY=" + random() + "\nTRACKER_DASHBOARD_PREVIOUS_SESSION_KEY=");
    write(folder, "database-root.env", "MARIADB_ROOT_PASSWORD=" + random());
    write(
            folder,
            "backup-database.env",
            "TRACKER_DATABASE_USERNAME=backup\nTRACKER_DATABASE_PASSWORD=" + random());
    for (var service : List.of("department-service", "task-service", "reporting-service")) {
        write(
                folder,
                service + "-database.env",
                "TRACKER_DATABASE_USERNAME=" + service + "\nTRACKER_DATABASE_PASSWORD=" + random()
                        + "\nTRACKER_DATABASE_MIGRATION_USERNAME=" + service
                        + "-migration\nTRACKER_DATABASE_MIGRATION_PASSWORD=" + random());
    }
    write(folder, "token-key.json", tokenKey());
    write(folder, "account-key.json", "{\"kty\":\"oct\",\"k\":\"%s\"}".formatted(random()));
}

static void write(Path folder, String name, String content) throws IOException {
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(Files.createFile(folder.resolve(name), ownerOnly), content + "\n");
}

static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
}

/** An RSA key as RFC 7517 writes it, named by its thumbprint (RFC 7638), as department-service makes its own. */
static String tokenKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_SIZE);
    var key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
    var e = number(key.getPublicExponent());
    var n = number(key.getModulus());
    var canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(e, n);
    var thumbprint = base64(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(US_ASCII)));
    return """
            {"kty":"RSA","kid":"%s","use":"sig","alg":"RS256","n":"%s","e":"%s","d":"%s","p":"%s","q":"%s",\
            "dp":"%s","dq":"%s","qi":"%s"}"""
            .formatted(
                    thumbprint,
                    n,
                    e,
                    number(key.getPrivateExponent()),
                    number(key.getPrimeP()),
                    number(key.getPrimeQ()),
                    number(key.getPrimeExponentP()),
                    number(key.getPrimeExponentQ()),
                    number(key.getCrtCoefficient()));
}

static String number(BigInteger value) {
    var bytes = value.toByteArray();
    return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
}

static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
}
