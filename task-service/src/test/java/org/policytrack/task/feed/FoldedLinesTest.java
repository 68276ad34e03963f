package org.policytrack.task.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedLinesTest {

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({
        "a, 75, 1",
        "a, 76, 2",
        "a, 149, 2",
        "a, 150, 3",
        "é, 37, 1",
        "é, 38, 2",
        "元, 25, 1",
        "元, 26, 2",
        "元, 49, 2",
        "元, 50, 3",
        "𠮷, 18, 1",
        "𠮷, 19, 2"
    })
    void noLineHasMoreThan75OctetsAndNoCharacterIsTorn(String character, int times, int lines) {
        String line = character.repeat(times);

        byte[] folded = FoldedLines.of(line + "\r\n");

        String text = new String(folded, UTF_8);
        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n"))
                .hasSize(lines)
                .allSatisfy(part -> assertThat(part.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }
}
