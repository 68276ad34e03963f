package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"工作要点", "a\tb\nc", "😀👨‍👩‍👧", "𬱖", "שלום", "=cmd()", "<w:t>&amp;</w:t>", "“万人同屏”"})
    void textStaysAsItIs(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 2400",
        "0007, 2407",
        "001B, 241B",
        "001F, 241F",
        "007F, 2421", // their pictures
        "0080, FFFD",
        "009F, FFFD",
        "FFFE, FFFD",
        "FFFF, FFFD",
        "FDD0, FFFD",
        "1FFFE, FFFD", // no characters
        "D800, FFFD",
        "DFFF, FFFD", // halves of a pair
        "200E, FFFD",
        "200F, FFFD",
        "061C, FFFD",
        "202E, FFFD",
        "2066, FFFD", // turn what is beside them
        "00AD, FFFD",
        "200B, FFFD",
        "FEFF, FFFD",
        "E0041, FFFD", // are not seen
        "0085, A",
        "2028, A",
        "2029, A",
        "000D, A" // end a line
    })
    void whatNoFileMayHoldOrNobodySeesBecomesVisible(String sign, String shown) {
        String raw = "前" + Character.toString(Integer.parseInt(sign, 16)) + "后";

        assertThat(PlainText.of(raw)).isEqualTo("前" + Character.toString(Integer.parseInt(shown, 16)) + "后");
    }

    @Test
    void twoSignsThatEndALineEndItOnce() {
        assertThat(PlainText.of("a\r\nb\n\rc")).isEqualTo("a\nb\n\nc");
    }

    @Test
    void aLineHasNoBreaksAndNoBlanksAroundIt() {
        assertThat(PlainText.line(" 一\r\n二\t三\n")).isEqualTo("一 二 三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠SUM"})
    void whatASpreadsheetTakesForAFormulaIsKnown(String text) {
        assertThat(PlainText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1=1", "'=1", "工作=要点"})
    void otherTextIsNoFormula(String text) {
        assertThat(PlainText.looksLikeFormula(text)).isFalse();
    }

    @Test
    void whatIsCutSaysHowLongItWas() {
        String cut = PlainText.cut("字".repeat(100_000), 32_767, DocumentWords.CHINESE);

        assertThat(cut).hasSize(32_767).endsWith("字……〔此处截断，原文共 100000 字〕");
    }

    @Test
    void aPairIsNotCutInHalf() {
        for (int limit = 100; limit < 104; limit++) {
            String cut = PlainText.cut("😀".repeat(1_000), limit, DocumentWords.ENGLISH);

            assertThat(cut).endsWith("… [cut here; the whole text has 1000 characters]");
            assertThat(cut.length()).isBetween(limit - 1, limit);
            assertThat(PlainText.of(cut)).isEqualTo(cut);
        }
    }

    @Test
    void whatIsShortEnoughIsNotCut() {
        assertThat(PlainText.cut("字".repeat(32_767), 32_767, DocumentWords.CHINESE))
                .hasSize(32_767)
                .doesNotContain("截断");
    }
}
