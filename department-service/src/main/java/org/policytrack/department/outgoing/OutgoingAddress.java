package org.policytrack.department.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.policytrack.department.outgoing.AddressRefused.Reason;

/**
 * An address as it was named, read strictly.
 *
 * @param host a name, or a literal address as it is usually written: four decimal numbers, or IPv6 without brackets
 * @param pathAndQuery begins with a slash
 */
record OutgoingAddress(boolean isEncrypted, String host, int port, String pathAndQuery) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65535;
    /** What resolvers of some systems read as an IPv4 address: the last part is a number, decimal, octal or hexadecimal. */
    private static final Pattern ENDS_IN_A_NUMBER =
            Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern FOUR_NUMBERS = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");

    static OutgoingAddress read(String text) throws AddressRefused {
        URI uri = uri(text);
        boolean isEncrypted = "https".equalsIgnoreCase(uri.getScheme());
        if (!isEncrypted && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new AddressRefused(Reason.SCHEME);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new AddressRefused(Reason.UNREADABLE);
        }
        int port = uri.getPort() == -1 ? (isEncrypted ? HTTPS : HTTP) : uri.getPort();
        if (port < 1 || port > HIGHEST_PORT) {
            throw new AddressRefused(Reason.UNREADABLE);
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new OutgoingAddress(isEncrypted, host(uri.getHost()), port, path + query);
    }

    private static URI uri(String text) throws AddressRefused {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw new AddressRefused(Reason.UNREADABLE);
        }
    }

    /** A number in another writing than the usual one is refused: what it means depends on who reads it. */
    private static String host(String host) throws AddressRefused {
        if (host.startsWith("[")) {
            return literal(host.substring(1, host.length() - 1)).getHostAddress();
        }
        if (!ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return host;
        }
        if (!FOUR_NUMBERS.matcher(host).matches()) {
            throw new AddressRefused(Reason.UNREADABLE);
        }
        return literal(host).getHostAddress();
    }

    private static InetAddress literal(String text) throws AddressRefused {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            throw new AddressRefused(Reason.UNREADABLE);
        }
    }

    /** Scheme, host and port; what comes behind may be a secret. */
    String shown() {
        String shownHost = host.contains(":") ? "[" + host + "]" : host;
        String shownPort = port == (isEncrypted ? HTTPS : HTTP) ? "" : ":" + port;
        return (isEncrypted ? "https://" : "http://") + shownHost + shownPort + "/…";
    }
}
