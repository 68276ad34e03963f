package org.policytrack.kit.upstream;

import jakarta.ws.rs.ProcessingException;

/** The other service was not asked, or not waited for any longer; whoever calls takes it like one that is not there. */
class UpstreamSilent extends ProcessingException {

    UpstreamSilent(String message, Throwable cause) {
        super(message, cause);
    }
}
