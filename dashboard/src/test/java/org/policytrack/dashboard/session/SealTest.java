package org.policytrack.dashboard.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final String ONE =
            Base64.getEncoder().encodeToString("1".repeat(32).getBytes(UTF_8));
    private static final String OTHER = "ab".repeat(32);

    @Test
    void whatWasClosedOpensAgain() {
        Seal seal = sealOf(ONE);

        assertThat(opened(sealOf(ONE), seal.close("a", "words 文字".getBytes(UTF_8))))
                .contains("words 文字");
    }

    @Test
    void theSameIsNeverClosedTheSameWay() {
        Seal seal = sealOf(ONE);

        assertThat(seal.close("a", new byte[0])).isNotEqualTo(seal.close("a", new byte[0]));
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThat(opened(sealOf(OTHER), sealOf(ONE).close("a", new byte[3]))).isEmpty();
        assertThat(opened(
                        new Seal(Optional.empty(), Optional.empty()),
                        sealOf(ONE).close("a", new byte[3])))
                .isEmpty();
    }

    @Test
    void whatIsForSomethingElseDoesNotOpen() {
        assertThat(opened(sealOf(ONE), sealOf(ONE).close("b", new byte[3]))).isEmpty();
    }

    @Test
    void aPreviousKeyOpensAndTheNewOneCloses() {
        Seal changing = new Seal(Optional.of(OTHER), Optional.of(ONE));

        assertThat(opened(changing, sealOf(ONE).close("a", "old".getBytes(UTF_8))))
                .contains("old");
        assertThat(opened(sealOf(OTHER), changing.close("a", "new".getBytes(UTF_8))))
                .contains("new");
    }

    @Test
    void anyChangedByteIsNoticed() {
        String sealed = sealOf(ONE).close("a", "words".getBytes(UTF_8));

        for (int at = 0; at < sealed.length() - 1; at++) {
            char changed = sealed.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(opened(sealOf(ONE), sealed.substring(0, at) + changed + sealed.substring(at + 1)))
                    .isEmpty();
            assertThat(opened(sealOf(ONE), sealed.substring(0, at))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "not base64!", "AAAA"})
    void whatWasNeverClosedDoesNotOpen(String never) {
        assertThat(opened(sealOf(ONE), never)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "not base64!",
                "MTIzNDU2Nzg5MDEyMzQ1Ng==",
                "0g00000000000000000000000000000000000000000000000000000000000000"
            })
    void aKeyThatIsNoneIsNamed(String key) {
        assertThatThrownBy(() -> sealOf(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tracker.dashboard.session-key")
                .hasMessageNotContaining(key);
    }

    private static Seal sealOf(String key) {
        return new Seal(Optional.of(key), Optional.empty());
    }

    private static Optional<String> opened(Seal seal, String sealed) {
        return seal.open("a", sealed).map(bytes -> new String(bytes, UTF_8));
    }
}
