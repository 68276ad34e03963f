package org.policytrack.dashboard.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Where what was thrown becomes a problem. */
class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal, HttpHeaders request) {
        Words words = Words.askedFor(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                .entity(refusal.in(words));
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown, HttpHeaders request) {
        return refusal(Refusal.ofStatus(thrown.getResponse().getStatus()), request);
    }

    /** The most specific types are named, because Quarkus answers them itself otherwise, without a body. */
    @ServerExceptionMapper({JacksonException.class, JsonMappingException.class, MismatchedInputException.class})
    Response json(JacksonException thrown, HttpHeaders request) {
        return refusal(Refusal.ofStatus(400), request);
    }

    @ServerExceptionMapper
    Response anything(Throwable thrown, HttpHeaders request) {
        LOG.error("Request failed", thrown);
        return refusal(Refusal.ofStatus(500), request);
    }
}
