package org.policytrack.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    @Test
    void theSameUseIsTheSameKey() {
        assertThat(use("liaison", "sendNotice", "k1", "{}")).isEqualTo(use("liaison", "sendNotice", "k1", "{}"));
    }

    @Test
    void aKeyBelongsToOneCallerAndOneOperation() {
        String hash = use("liaison", "sendNotice", "k1", "{}").hash();

        assertThat(use("reviewer", "sendNotice", "k1", "{}").hash()).isNotEqualTo(hash);
        assertThat(use("liaison", "addAccount", "k1", "{}").hash()).isNotEqualTo(hash);
        assertThat(use("liaison", "sendNotice", "k2", "{}").hash()).isNotEqualTo(hash);
    }

    @Test
    void otherContentIsToldByTheFingerprintAlone() {
        IdempotencyKey first = use("liaison", "sendNotice", "k1", "{}");
        IdempotencyKey other = use("liaison", "sendNotice", "k1", "{\"a\":1}");

        assertThat(other.hash()).isEqualTo(first.hash());
        assertThat(other.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void bothFitTheirColumns() {
        IdempotencyKey key = use("联络员".repeat(40), "sendNotice", "k".repeat(200), "内容".repeat(10_000));

        assertThat(key.hash()).matches("[0-9a-f]{64}");
        assertThat(key.fingerprint()).matches("[0-9a-f]{64}");
    }

    private static IdempotencyKey use(String caller, String operation, String key, String content) {
        return IdempotencyKey.of(caller, operation, key, content.getBytes(StandardCharsets.UTF_8));
    }
}
