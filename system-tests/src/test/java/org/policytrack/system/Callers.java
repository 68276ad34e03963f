package org.policytrack.system;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import org.policytrack.system.generative.Caller;

/** Who may ask the services of an installation: its demonstration accounts and the services themselves. */
final class Callers {

    private final Installation installation;

    Callers(Installation installation) {
        this.installation = installation;
    }

    Caller named(String username) {
        String department = StreamSupport.stream(installation.accounts().spliterator(), false)
                .filter(account -> account.path("username").asText().equals(username))
                .map(account -> account.path("department").asText())
                .findFirst()
                .orElseThrow();
        return Caller.believed(username, installation.tokenOf(username), department);
    }

    String passwordOf(String username) {
        return installation.passwordOf(username);
    }

    Caller service(String name) {
        byte[] secret = Installation.SERVICE_SECRET.getBytes(StandardCharsets.UTF_8);
        String token = Jwt.issuer("policytrack-services")
                .audience("policytrack")
                .subject(name)
                .upn(name)
                .groups("service")
                .expiresIn(3600)
                .sign(new SecretKeySpec(secret, "HmacSHA256"));
        return Caller.believed(name, token, "");
    }
}
