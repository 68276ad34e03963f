package org.policytrack.kit.limit;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** Whom an address is counted as. */
final class SenderAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private SenderAddress() {}

    /** The peer of the connection; what a header says of it counts only where a trusted proxy is configured. */
    static String of(HttpServerRequest request) {
        String address =
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return address == null ? "local" : network(address);
    }

    /** One subscriber of IPv6 has 2^64 addresses and can send each request from another. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
