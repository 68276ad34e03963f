package org.policytrack.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariaDbSocketFactoryTest {

    @ParameterizedTest
    @CsvSource({
        "5.5.5-10.11.19-MariaDB, 5.7.9-10.11.19-MariaDB",
        "11.4.5-MariaDB, 11.4.5-MariaDB",
        "8.4.3, 8.4.3",
        "5.5.5-9.9.9-MariaDB, 5.5.5-9.9.9-MariaDB"
    })
    void onlyMariaDb10IsTakenForSomethingElse(String said, String heard) {
        byte[] greeting = ("\0\0\0\0\n" + said).getBytes(StandardCharsets.US_ASCII);

        MariaDbSocketFactory.correct(greeting, greeting.length);

        assertThat(new String(greeting, 5, greeting.length - 5, StandardCharsets.US_ASCII))
                .isEqualTo(heard);
    }
}
