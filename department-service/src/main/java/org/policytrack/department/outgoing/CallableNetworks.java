package org.policytrack.department.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: those of the public internet (IANA special-purpose registries, RFC 6890), and the
 * networks the installation allows besides. Of IPv6 only global unicast is public, without the ranges that lead on to
 * an IPv4 address.
 */
final class CallableNetworks {

    private static final List<NetworkRange> NOT_PUBLIC_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Of no registry: by it Azure's hosts speak to the machines they run.
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final NetworkRange GLOBAL_UNICAST = NetworkRange.of("2000::/3");
    private static final List<NetworkRange> NOT_PUBLIC_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<NetworkRange> allowedBesides;

    CallableNetworks(List<NetworkRange> allowedBesides) {
        this.allowedBesides = List.copyOf(allowedBesides);
    }

    boolean mayBeCalled(InetAddress address) {
        return isPublic(address) || allowedBesides.stream().anyMatch(range -> range.holds(address));
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_IPV4.stream().noneMatch(range -> range.holds(address))
                : GLOBAL_UNICAST.holds(address) && NOT_PUBLIC_IPV6.stream().noneMatch(range -> range.holds(address));
    }

    private static List<NetworkRange> ranges(String... texts) {
        return Stream.of(texts).map(NetworkRange::of).toList();
    }
}
