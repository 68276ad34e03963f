package org.policytrack.kit.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.jboss.resteasy.reactive.common.util.MultivaluedTreeMap;
import org.policytrack.kit.clock.DayInUse;
import org.policytrack.kit.clock.DayOfRequest;

/**
 * Puts this service's own token on the calls of a REST client, and the day of a message that belongs to one; a user's
 * token never travels on.
 */
@ApplicationScoped
public class ServiceAuthorization implements ClientHeadersFactory {

    private final ServiceToken token;
    private final DayInUse day;

    ServiceAuthorization(ServiceToken token, DayInUse day) {
        this.token = token;
        this.day = day;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedTreeMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, token.authorization());
        day.toldOnward().ifPresent(on -> headers.putSingle(DayOfRequest.HEADER, on.toString()));
        return headers;
    }
}
