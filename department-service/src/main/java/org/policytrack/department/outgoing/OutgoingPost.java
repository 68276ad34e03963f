package org.policytrack.department.outgoing;

import java.util.Map;

/**
 * One request to an address that somebody named.
 *
 * @param address as it was named
 * @param headers without those of the connection
 * @param body JSON
 */
public record OutgoingPost(String address, Map<String, String> headers, String body) {

    public OutgoingPost {
        headers = Map.copyOf(headers);
    }
}
