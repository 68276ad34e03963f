package org.policytrack.task.departmentclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths are those of Java, as department-service counts them. */
class NewNoticeTest {

    private static final String FIVE = "元宇宙协同";
    private static final String OUTSIDE_THE_BASIC_PLANE = "\uD842\uDFB7";

    @ParameterizedTest(name = "{0} characters are {1}")
    @CsvSource({"199, 199", "200, 200", "201, 200", "5000, 200"})
    void aTitleIsCutToWhatDepartmentServiceTakes(int length, int kept) {
        NewNotice notice = notice(words(length));

        assertThat(List.of(notice.title(), notice.titleEn())).allSatisfy(title -> isCut(title, words(length), kept));
    }

    @ParameterizedTest(name = "{0} characters are {1}")
    @CsvSource({"4000, 4000", "4001, 4000", "5000, 4000"})
    void soIsAText(int length, int kept) {
        NewNotice notice = notice(words(length));

        assertThat(List.of(notice.text(), notice.textEn())).allSatisfy(text -> isCut(text, words(length), kept));
    }

    @ParameterizedTest(name = "{0} characters are {1}")
    @CsvSource({"1000, 1000", "1001, 1000", "5000, 1000"})
    void soIsAReason(int length, int kept) {
        NewNotice notice = notice(words(length));

        assertThat(List.of(notice.reason(), notice.reasonEn())).allSatisfy(text -> isCut(text, words(length), kept));
    }

    @Test
    void aCharacterOfTwoHalvesIsKeptWholeOrLeftOut() {
        String before = words(198);

        assertThat(notice(before + OUTSIDE_THE_BASIC_PLANE).title()).isEqualTo(before + OUTSIDE_THE_BASIC_PLANE);
        assertThat(notice(before + OUTSIDE_THE_BASIC_PLANE + "元").title()).isEqualTo(before + "…");
        assertThat(notice(words(197) + OUTSIDE_THE_BASIC_PLANE + "元宇").title())
                .isEqualTo(words(197) + OUTSIDE_THE_BASIC_PLANE + "…");
        assertThat(notice(OUTSIDE_THE_BASIC_PLANE.repeat(3000)).text())
                .isEqualTo(OUTSIDE_THE_BASIC_PLANE.repeat(1999) + "…");
    }

    private static void isCut(String text, String of, int kept) {
        assertThat(text).hasSize(kept);
        assertThat(text).isEqualTo(of.length() == kept ? of : of.substring(0, kept - 1) + "…");
    }

    private static String words(int length) {
        return FIVE.repeat(length / 5 + 1).substring(0, length);
    }

    private static NewNotice notice(String words) {
        return new NewNotice(
                "zj-fgw", "DEADLINE", words, words, words, words, "m", List.of("reporter"), "o", words, words, null);
    }
}
