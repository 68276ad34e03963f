package org.policytrack.kit.ready;

import static io.vertx.core.http.HttpHeaders.createOptimized;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.CallerOfRequest;
import org.policytrack.kit.clock.DayOfRequest;

/**
 * Keeps what a marked operation answers. Of several askers of the same thing one has it made, the others wait for it: after
 * a change an answer is made once, however many ask.
 */
class MakeReady {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final String MAKING = MakeReady.class.getName();

    private final KnownCallers callers;
    private final ReadyAnswers answers;
    private final DataRevision revision;
    private final CallerOfRequest caller;
    private final Grounds grounds;
    private final ObjectMapper json;
    private final Clock business;
    private final AnswerCount count;

    MakeReady(
            KnownCallers callers,
            ReadyAnswers answers,
            DataRevision revision,
            CallerOfRequest caller,
            Grounds grounds,
            ObjectMapper json,
            Clock business,
            AnswerCount count) {
        this.callers = callers;
        this.answers = answers;
        this.revision = revision;
        this.caller = caller;
        this.grounds = grounds;
        this.json = json;
        this.business = business;
        this.count = count;
    }

    /** Before the operation: answers with what is kept, else sees to it that what it answers will be. */
    @KeptReady
    @ServerRequestFilter(priority = Priorities.USER + 1000)
    @Nullable
    Response look(ContainerRequestContext request, RoutingContext routing) {
        if (request.getHeaders().containsKey(DayOfRequest.HEADER)
                || request.getHeaders().containsKey(HttpHeaders.IF_MATCH)) {
            return null;
        }
        callers.verified(
                request.getHeaderString(HttpHeaders.AUTHORIZATION),
                caller.get(),
                caller.session(),
                caller.tokenExpires());
        String ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        ReadyKey key = ServeReady.keyOf(routing.request(), caller.get(), LocalDate.now(business));
        long givenUp = ServeReady.waitsUntil(routing);
        while (true) {
            long current = revision.now();
            ReadyAnswer kept = answers.find(key);
            if (kept != null && kept.holdsAt(current)) {
                count.kept();
                return asResponse(kept, ifNoneMatch);
            }
            CompletableFuture<Void> others = answers.begin(key, routing);
            if (others == null) {
                request.setProperty(MAKING, new Making(key, current, ifNoneMatch));
                request.getHeaders().remove(HttpHeaders.IF_NONE_MATCH); // or there would be nothing to keep
                return null;
            }
            if ((kept != null && kept.isOfTheMoment()) || !isOverBefore(others, givenUp)) {
                return null;
            }
        }
    }

    private static boolean isOverBefore(CompletableFuture<Void> others, long deadline) {
        try {
            others.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException tooSlow) {
            return false;
        }
    }

    private static Response asResponse(ReadyAnswer kept, @Nullable String ifNoneMatch) {
        Response.ResponseBuilder response = kept.isKnownTo(ifNoneMatch)
                ? Response.notModified()
                : Response.ok(kept.body().getBytes());
        kept.headers().forEach((name, value) -> response.header(name.toString(), value.toString()));
        return response.build();
    }

    /** After the operation: writes the body out, once, and keeps it, also when it is not sent to who has it already. */
    @KeptReady
    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        Making making = (Making) request.getProperty(MAKING);
        if (making == null) {
            return;
        }
        ReadyAnswer answer = ReadyAnswer.ofTheMoment();
        if (response.getStatus() == Response.Status.OK.getStatusCode()) {
            count.made();
            ReadyAnswer made = made(making, response, routing);
            if (made.isKnownTo(making.ifNoneMatch())) {
                response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
            } else {
                response.setEntity(made.body().getBytes());
            }
            if (made.holdsAt(making.revision())) {
                answer = made;
            }
        }
        answers.keep(making.key(), answer);
        answers.end(routing);
    }

    private ReadyAnswer made(Making making, ContainerResponseContext response, RoutingContext routing) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, JSON);
        return new ReadyAnswer(
                making.revision(),
                grounds.all(),
                OperationPath.of(routing),
                headers.get(HttpHeaders.ETAG),
                readyToSend(headers),
                Buffer.buffer(written(response.getEntity())));
    }

    private static Map<CharSequence, CharSequence> readyToSend(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(toUnmodifiableMap(
                        header -> createOptimized(header.getKey()), header -> createOptimized(header.getValue())));
    }

    private byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private record Making(
            ReadyKey key, long revision, @Nullable String ifNoneMatch) {}
}
