package org.policytrack.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderAddressTest {

    @Test
    void anAddressOfTheOldKindIsOneSender() {
        assertThat(SenderAddress.network("10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(SenderAddress.network("10.1.2.4")).isNotEqualTo(SenderAddress.network("10.1.2.3"));
    }

    @Test
    void allAddressesOfOneSubscriberAreOneSender() {
        assertThat(SenderAddress.network("2001:db8:1:2::1"))
                .isEqualTo(SenderAddress.network("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(SenderAddress.network("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsItsOwnSender() {
        assertThat(SenderAddress.network("somewhere")).isEqualTo("somewhere");
    }
}
