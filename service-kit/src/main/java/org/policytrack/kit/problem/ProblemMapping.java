package org.policytrack.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.policytrack.kit.conditional.VersionStale;
import org.policytrack.kit.repetition.DatabaseFailure;

/** The one place where what was thrown becomes a problem; nothing but problems leaves a service. */
class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal, HttpHeaders request) {
        return Problems.answer(refusal, Words.askedFor(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpHeaders request) {
        return refusal(ConstraintFaults.of(invalid), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notSignedIn(RuntimeException notSignedIn, HttpHeaders request) {
        return refusal(cause(notSignedIn, Refusal.class).orElseGet(HttpRefusal::signInNeeded), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, HttpHeaders request) {
        return refusal(HttpRefusal.ofStatus(403), request);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException thrown, HttpHeaders request) {
        Optional<Refusal> refused = cause(thrown, Refusal.class);
        Optional<JacksonException> json = cause(thrown, JacksonException.class);
        if (refused.isPresent()) {
            return refusal(refused.get(), request);
        }
        return refusal(
                json.map(ProblemMapping::unreadable)
                        .orElseGet(
                                () -> HttpRefusal.ofStatus(thrown.getResponse().getStatus())),
                request);
    }

    /** The most specific types are named, because Quarkus answers them itself otherwise, without a body. */
    @ServerExceptionMapper({JacksonException.class, JsonMappingException.class, MismatchedInputException.class})
    Response json(JacksonException thrown, HttpHeaders request) {
        return refusal(unreadable(thrown), request);
    }

    @ServerExceptionMapper
    Response anything(Throwable thrown, HttpHeaders request) {
        return refusal(named(thrown), request);
    }

    private static Refusal named(Throwable thrown) {
        if (cause(thrown, Refusal.class).isPresent()) {
            return cause(thrown, Refusal.class).get();
        }
        if (cause(thrown, OptimisticLockException.class).isPresent()) {
            return new VersionStale();
        }
        if (cause(thrown, SQLIntegrityConstraintViolationException.class).isPresent()
                || cause(thrown, EntityExistsException.class).isPresent()) {
            return HttpRefusal.conflict();
        }
        if (cause(thrown, HttpClosedException.class).isPresent()) {
            LOG.debug("The sender has gone before the whole request was there", thrown);
            return HttpRefusal.ofStatus(400);
        }
        if (DatabaseFailure.isOutcomeUnknown(thrown)) {
            LOG.warn("The database went away during a commit", thrown);
            return HttpRefusal.outcomeUnknown();
        }
        if (DatabaseFailure.isOfTheDatabase(thrown)) {
            LOG.warn("The database could not take this now", thrown);
            return HttpRefusal.busy();
        }
        LOG.error("Request failed", thrown);
        return HttpRefusal.ofStatus(500);
    }

    /** Broken JSON comes wrapped, as a mismatch of the field being read, when it breaks within a nested thing. */
    private static Refusal unreadable(JacksonException json) {
        Optional<JsonParseException> broken = cause(json, JsonParseException.class);
        if (broken.isEmpty() && json instanceof JsonMappingException mismatch) {
            return JsonFaults.of(mismatch);
        }
        return Optional.ofNullable(
                        broken.map(JacksonException.class::cast).orElse(json).getLocation())
                .map(at -> HttpRefusal.brokenJson(at.getLineNr(), at.getColumnNr()))
                .orElseGet(() -> HttpRefusal.ofStatus(400));
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
