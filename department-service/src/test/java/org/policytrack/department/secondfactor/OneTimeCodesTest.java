package org.policytrack.department.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those of RFC 6238, appendix B, of which six digits count here. */
class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    private final OneTimeCodes codes = new OneTimeCodes();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void aCodeIsOfItsStep(long second, String code) {
        assertThat(step(code, second)).hasValue(second / 30);
    }

    @Test
    void clocksMayBeOneStepApartAndNoMore() {
        assertThat(step("005924", 1234567890 - 30)).hasValue(1234567890 / 30);
        assertThat(step("005924", 1234567890 + 30)).hasValue(1234567890 / 30);
        assertThat(step("005924", 1234567890 - 60)).isEmpty();
        assertThat(step("005924", 1234567890 + 60)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"005925", "5924", "''", "89005924", "00592a"})
    void anyOtherTextIsNone(String code) {
        assertThat(step(code, 1234567890)).isEmpty();
    }

    @Test
    void aStepThatWasUsedIsNotUsedAgain() {
        long step = 1234567890 / 30;

        assertThat(codes.stepOf("005924", SECRET, Instant.ofEpochSecond(1234567890), step - 1))
                .hasValue(step);
        assertThat(codes.stepOf("005924", SECRET, Instant.ofEpochSecond(1234567890), step))
                .isEmpty();
    }

    private OptionalLong step(String code, long second) {
        return codes.stepOf(code, SECRET, Instant.ofEpochSecond(second), 0);
    }
}
