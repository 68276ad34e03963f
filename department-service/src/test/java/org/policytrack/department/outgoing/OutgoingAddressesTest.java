package org.policytrack.department.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingAddressesTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final OutgoingAddresses strict = addresses(List.of());

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, NETWORK",
        "http://127.255.1.2:8080/x, NETWORK",
        "http://10.0.0.1/, NETWORK",
        "http://172.16.0.1/, NETWORK",
        "http://172.31.255.255/, NETWORK",
        "http://192.168.1.1/, NETWORK",
        "http://169.254.169.254/latest/meta-data, NETWORK",
        "http://168.63.129.16/machine?comp=goalstate, NETWORK",
        "http://100.64.0.1/, NETWORK",
        "http://100.127.255.255/, NETWORK",
        "http://0.0.0.0/, NETWORK",
        "http://0.1.2.3/, NETWORK",
        "http://192.0.2.1/, NETWORK",
        "http://198.18.0.1/, NETWORK",
        "http://224.0.0.1/, NETWORK",
        "http://239.255.255.255/, NETWORK",
        "http://240.0.0.1/, NETWORK",
        "http://255.255.255.255/, NETWORK",
        "http://[::1]/, NETWORK",
        "http://[::]/, NETWORK",
        "http://[fe80::1]/, NETWORK",
        "http://[fc00::1]/, NETWORK",
        "http://[fd12:3456::1]/, NETWORK",
        "http://[fec0::1]/, NETWORK",
        "http://[ff02::1]/, NETWORK",
        "http://[::ffff:127.0.0.1]/, NETWORK",
        "http://[::ffff:7f00:1]/, NETWORK",
        "http://[::ffff:10.1.2.3]/, NETWORK",
        "http://[::127.0.0.1]/, NETWORK",
        "http://[64:ff9b::7f00:1]/, NETWORK",
        "http://[2002:7f00:1::]/, NETWORK",
        "http://[2001:0:7f00:1::]/, NETWORK",
        "http://[2001:db8::1]/, NETWORK",
        "http://2130706433/, UNREADABLE",
        "http://017700000001/, UNREADABLE",
        "http://0x7f000001/, UNREADABLE",
        "http://0x7f.0.0.1/, UNREADABLE",
        "http://0177.0.0.1/, UNREADABLE",
        "http://127.1/, UNREADABLE",
        "http://127.0.1/, UNREADABLE",
        "http://127.0.0.01/, UNREADABLE",
        "http://127.0.0.1./, UNREADABLE",
        "http://localhost/, NETWORK",
        "http://LOCALHOST:8080/, NETWORK",
        "ftp://example.com/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "gopher://example.com/, SCHEME",
        "example.com/hook, SCHEME",
        "http:///nothing, UNREADABLE",
        "http://user@203.0.113.9/, UNREADABLE",
        "http://203.0.113.9/#there, UNREADABLE",
        "http://203.0.113.9:0/, UNREADABLE",
        "http://203.0.113.9:70000/, UNREADABLE",
        "http://exa mple.com/, UNREADABLE",
        "http://no-such-host.invalid/, NETWORK"
    })
    void whatIsNoAddressOfThePublicInternetIsRefused(String address, AddressRefused.Reason reason) {
        assertThatThrownBy(() -> strict.check(address))
                .isInstanceOfSatisfying(
                        AddressRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/hook?key=1",
                "http://172.15.0.1/",
                "http://172.32.0.1/",
                "http://100.63.0.1/",
                "http://168.63.129.15/",
                "http://100.128.0.1:8443/",
                "http://[2400:3200::1]/"
            })
    void anAddressOfThePublicInternetMayBeCalled(String address) throws AddressRefused {
        assertThat(strict.check(address)).endsWith("/…");
    }

    @Test
    void whatTheInstallationAllowsMayBeCalledAndNothingBesideIt() throws AddressRefused {
        OutgoingAddresses allowing = addresses(List.of(NetworkRange.of("10.20.0.0/15"), NetworkRange.of("fd00::/8")));

        assertThat(allowing.check("http://10.21.255.255:9000/hook")).isEqualTo("http://10.21.255.255:9000/…");
        assertThat(allowing.check("http://[fd00::1]/hook")).startsWith("http://[fd00:");
        assertThatThrownBy(() -> allowing.check("http://10.22.0.0/")).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> allowing.check("http://127.0.0.1/")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void aNameOfWhichOneAddressIsPrivateIsRefused() {
        OutgoingAddresses twofold = new OutgoingAddresses(
                new CallableNetworks(List.of()),
                host -> List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")),
                LONGEST);

        assertThatThrownBy(() -> twofold.check("https://hook.example/")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void nobodyLearnsFromARefusalWhichNamesAreKnownInside() {
        OutgoingAddresses inside = new OutgoingAddresses(
                new CallableNetworks(List.of()),
                host -> {
                    if (host.startsWith("known")) {
                        return List.of(InetAddress.ofLiteral("10.0.0.1"));
                    }
                    throw new UnknownHostException(host);
                },
                LONGEST);

        assertThat(refusal(inside, "https://known.inside/")).isEqualTo(refusal(inside, "https://unknown.inside/"));
    }

    @Test
    void aNameThatIsLookedUpForTooLongLeadsNowhere() {
        CountDownLatch never = new CountDownLatch(1);
        OutgoingAddresses slow = new OutgoingAddresses(
                new CallableNetworks(List.of()),
                host -> {
                    waitFor(never);
                    return List.of(InetAddress.ofLiteral("8.8.8.8"));
                },
                Duration.ofMillis(200));

        assertThat(assertTimeoutPreemptively(LONGEST, () -> refusal(slow, "https://hook.example/")))
                .isEqualTo("address-network");
        never.countDown();
    }

    private static String refusal(OutgoingAddresses addresses, String address) {
        try {
            return addresses.check(address);
        } catch (AddressRefused refused) {
            return refused.fault();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void noKeyIsShown() throws AddressRefused {
        assertThat(strict.check("https://8.8.8.8/hook/secret-path?key=secret")).isEqualTo("https://8.8.8.8/…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "::/129", "nonsense/8", "10.0.0.0/-1", "10.0.0.0/8/8"})
    void aRangeThatIsNoneStopsTheStart(String range) {
        assertThatThrownBy(() -> NetworkRange.of(range)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OutgoingAddresses addresses(List<NetworkRange> allowed) {
        return new OutgoingAddresses(
                new CallableNetworks(allowed), host -> List.of(InetAddress.getAllByName(host)), LONGEST);
    }
}
