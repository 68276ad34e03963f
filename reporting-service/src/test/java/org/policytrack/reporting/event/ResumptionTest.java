package org.policytrack.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumptionTest {

    @ParameterizedTest
    @CsvSource({
        // heard last, last given, pruned to: begins behind, is a reset
        ",                     1000, 700, 1000, false",
        "'',                   1000, 700, 1000, false",
        "1000,                 1000, 700, 1000, false",
        "999,                  1000, 700,  999, false",
        "800,                  1000, 700,  800, false",
        "799,                  1000, 700, 1000, true",
        "900,                  1000, 900,  900, false",
        "899,                  1000, 900, 1000, true",
        "1001,                 1000, 700, 1000, true",
        "-1,                   1000, 0,   1000, true",
        "0,                       0, 0,      0, false",
        "x,                    1000, 700, 1000, true",
        "99999999999999999999, 1000, 700, 1000, true"
    })
    void aLineBeginsBehindWhatWasHeardOrSaysThatItCannot(
            String heard, long last, long prunedTo, long position, boolean isReset) {
        assertThat(Resumption.of(heard, new Numbering(last, prunedTo))).isEqualTo(new Resumption(position, isReset));
    }
}
