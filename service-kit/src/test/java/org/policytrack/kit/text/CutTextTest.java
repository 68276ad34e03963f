package org.policytrack.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTextTest {

    /** As the columns count: a character beyond the basic plane is two. */
    @ParameterizedTest
    @CsvSource({
        "abcd, 4, abcd",
        "abcde, 4, abc…",
        "逾期逾期逾, 4, 逾期逾…",
        "😀😀, 4, 😀😀",
        "😀😀a, 4, 😀…",
        "a😀😀, 4, a😀…",
        "😀😀😀, 4, 😀…"
    })
    void aTextIsCutBetweenCharactersToWhatAColumnHolds(String text, int longest, String cut) {
        assertThat(CutText.cut(text, longest)).isEqualTo(cut).hasSizeLessThanOrEqualTo(longest);
    }
}
