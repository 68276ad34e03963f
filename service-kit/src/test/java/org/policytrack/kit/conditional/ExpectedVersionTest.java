package org.policytrack.kit.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aWriterWhoDoesNotSayWhatWasReadIsRefused(@Nullable String ifMatch) {
        assertThatExceptionOfType(VersionNeeded.class)
                .isThrownBy(() -> ExpectedVersion.of(ifMatch))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(428));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v7\"",
                "v7",
                "*",
                "\"v6\", \"v7\"",
                "\"v6\",\"v7\"",
                "\"v7.2023-04-20\"",
                "\"v7.12\"",
                " \"v7\" "
            })
    void whoReadTheCurrentVersionMayWrite(String ifMatch) {
        assertThatNoException().isThrownBy(() -> ExpectedVersion.of(ifMatch).mustBe(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "\"v70\"", "\"v77\"", "\"7\"", "\"v\"", "\"V7\"", "garbage", ",", "\"\"", "v7x"})
    void whoReadAnotherVersionMayNot(String ifMatch) {
        assertThatExceptionOfType(VersionStale.class)
                .isThrownBy(() -> ExpectedVersion.of(ifMatch).mustBe(7))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(412));
    }
}
