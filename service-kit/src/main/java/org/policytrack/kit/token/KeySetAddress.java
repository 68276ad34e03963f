package org.policytrack.kit.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the key set of an issuer is read: at a known address, or where the issuer's own description says (OpenID Connect
 * Discovery 1.0), which is asked each time, because an issuer may move its keys.
 */
final class KeySetAddress {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI start;
    private final @Nullable String describedIssuer;

    private KeySetAddress(URI start, @Nullable String describedIssuer) {
        this.start = start;
        this.describedIssuer = describedIssuer;
    }

    static KeySetAddress at(URI address) {
        return new KeySetAddress(address, null);
    }

    static KeySetAddress describedBy(URI issuer) {
        String folder = issuer.toString().replaceFirst("/$", "");
        return new KeySetAddress(URI.create(folder + "/.well-known/openid-configuration"), issuer.toString());
    }

    /** The key set as JSON. */
    String read() throws IOException {
        return BoundedGet.of(describedIssuer == null ? start : described(describedIssuer));
    }

    private URI described(String issuer) throws IOException {
        JsonNode description = JSON.readTree(BoundedGet.of(start));
        if (!description.path("issuer").asText().equals(issuer)) {
            throw new IOException(start + " describes another issuer than " + issuer);
        }
        try {
            return guarded(URI.create(description.path("jwks_uri").asText()));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(start + ": jwks_uri " + unfit.getMessage(), unfit);
        }
    }

    /**
     * Whoever can change a key set on its way can be anybody, so it travels encrypted or not at all.
     *
     * @throws IllegalArgumentException when the address is neither https nor on this machine
     */
    static URI guarded(URI address) {
        boolean isGuarded = switch (String.valueOf(address.getScheme())) {
            case "https" -> address.getHost() != null;
            case "http" -> isThisMachine(address.getHost());
            default -> false;
        };
        if (!isGuarded) {
            throw new IllegalArgumentException(address + " is neither https nor on this machine");
        }
        return address;
    }

    private static boolean isThisMachine(@Nullable String host) {
        return host != null
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }

    @Override
    public String toString() {
        return start.toString();
    }
}
