package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingNumbersTest {

    @Test
    void chineseHeadingsAreNumberedAsInOfficialDocuments() {
        assertThat(numbered(DocumentWords.CHINESE, 1, 2, 2, 3, 4, 4, 3, 2, 1, 2))
                .containsExactly("一、题", "（一）题", "（二）题", "1.题", "（1）题", "（2）题", "2.题", "（三）题", "二、题", "（一）题");
    }

    @Test
    void englishHeadingsAreNumberedByDecimals() {
        assertThat(numbered(DocumentWords.ENGLISH, 1, 2, 3, 3, 1))
                .containsExactly("1 题", "1.1 题", "1.1.1 题", "1.1.2 题", "2 题");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "9, 九",
        "10, 十",
        "11, 十一",
        "19, 十九",
        "20, 二十",
        "21, 二十一",
        "99, 九十九",
        "100, 一百",
        "101, 一百零一",
        "110, 一百一十",
        "119, 一百一十九",
        "200, 二百",
        "999, 九百九十九",
        "1000, 1000"
    })
    void numeralsAreRead(int number, String numeral) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(numeral);
    }

    private static List<String> numbered(DocumentWords words, int... levels) {
        HeadingNumbers numbers = new HeadingNumbers(words);
        return IntStream.of(levels)
                .mapToObj(level -> numbers.numbered(new Heading(level, "题")))
                .toList();
    }
}
