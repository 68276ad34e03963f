package org.policytrack.kit.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import org.jboss.resteasy.reactive.common.util.MultivaluedTreeMap;

/** Puts this service's own token on the calls of a REST client; a user's token never travels on. */
@ApplicationScoped
public class ServiceAuthorization implements ClientHeadersFactory {

    private final ServiceToken token;

    ServiceAuthorization(ServiceToken token) {
        this.token = token;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedTreeMap<>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, token.authorization());
        return headers;
    }
}
