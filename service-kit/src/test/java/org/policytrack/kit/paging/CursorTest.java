package org.policytrack.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

class CursorTest {

    private static final long SEED = 20230420;

    @Test
    void theKeysComeBackAsTheyWere() {
        assertThat(Cursor.keys(Cursor.after(List.of("zj-scjg", "2023-06-30"))))
                .containsExactly("zj-scjg", "2023-06-30");
    }

    @Test
    void anEmptyKeyComesBackToo() {
        assertThat(Cursor.keys(Cursor.after(List.of("", "b", "")))).containsExactly("", "b", "");
    }

    @Test
    void anyTextComesBack() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            List<String> keys = List.of(textWithoutControls(random), textWithoutControls(random));

            assertThat(Cursor.keys(Cursor.after(keys))).isEqualTo(keys);
        }
    }

    @Test
    void aCursorNeedsNoEscapingInAnAddress() {
        assertThat(Cursor.after(List.of("省市场监管局?&=+/ ", "~"))).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "!!!", "====", "AAAA", "%00", "省", "' or 1=1 --"})
    void whatWasNotGivenHereIsRefused(String garbage) {
        refused(garbage);
    }

    @Test
    void noGarbageIsTakenForACursor() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);

            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            refused(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aChangedKeyIsRefused() {
        String given = decoded(Cursor.after(List.of("zj-scjg")));

        refused(encoded(given.replace("zj-scjg", "zj-scjh")));
    }

    @Test
    void aChangedCheckSumIsRefused() {
        String given = decoded(Cursor.after(List.of("zj-scjg")));

        refused(encoded("0" + given));
        refused(encoded(given.substring(1)));
    }

    private static void refused(String cursor) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> Cursor.keys(cursor))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.faults()).containsExactly(InputFault.inQuery("cursor", "cursor-unknown"));
                });
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Characters of all planes; control characters never stand in a key. */
    private static String textWithoutControls(Random random) {
        return random.ints(random.nextInt(20), ' ', Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(point -> point > Character.MAX_VALUE || !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
