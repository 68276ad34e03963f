package org.policytrack.kit.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Role;

class ReadyAnswersTest {

    private static final int MEMORY = 1_000_000;
    private static final int LONG = 10_000;

    private final ReadyAnswers answers = new ReadyAnswers(() -> new MemorySize(BigInteger.valueOf(MEMORY)));

    @Test
    void whatAskersMakeLongCountsAgainstTheMemoryToo() {
        List<ReadyKey> keys = IntStream.range(0, 500)
                .mapToObj(i -> new ReadyKey(
                        "/api/v1/tasks/" + i + "?" + "q".repeat(LONG / 2),
                        "zh".repeat(LONG / 4),
                        LocalDate.EPOCH,
                        Set.of(Role.VIEWER),
                        null))
                .toList();

        keys.forEach(key -> answers.keep(key, ReadyAnswer.ofTheMoment()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(keys)
                        .filteredOn(key -> answers.find(key) != null)
                        .hasSizeBetween(1, MEMORY / LONG));
    }
}
