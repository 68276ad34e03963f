package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the contract a service generates from its code against the one it has committed. */
public final class CommittedContract {

    private CommittedContract() {}

    /**
     * Fails when the two differ; with {@code -Dcontract.update} the committed one is written anew, to be reviewed like
     * any change.
     */
    public static void isWhatTheCodeSays(String service) {
        Path file = Path.of("openapi", service + ".yaml");
        String generated =
                RestAssured.given().accept("application/yaml").get("/openapi").asString();
        try {
            if (System.getProperty("contract.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            assertThat(generated)
                    .as("The code's contract differs from %s: review and run the tests with -Dcontract.update", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
