package org.policytrack.kit.ready;

import static io.netty.handler.codec.http.HttpResponseStatus.NOT_MODIFIED;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.DayOfRequest;
import org.policytrack.kit.http.EarlyRefusal;
import org.policytrack.kit.limit.AllowanceOfCaller;
import org.policytrack.kit.problem.HttpRefusal;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.repetition.DatabaseFailure;

/**
 * Answers, on the thread that serves the connection, what is kept ready and still holds. Everything else goes the whole
 * way: an asker who is not known, an answer that is not kept, or not any more. While the database does
 * not answer nobody is told anything. It comes before the bound on what is worked on at once, for to refuse costs as much.
 */
@ApplicationScoped
class ServeReady {

    /** Who waited longer has the answer made too. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String WAITS_UNTIL = ServeReady.class.getName();

    private final KnownCallers callers;
    private final ReadyAnswers answers;
    private final DataRevision revision;
    private final AskersOfThread askers;
    private final AllowanceOfCaller allowance;
    private final EarlyRefusal refuse;
    private final Clock business;
    private final AnswerCount count;

    ServeReady(
            KnownCallers callers,
            ReadyAnswers answers,
            DataRevision revision,
            AskersOfThread askers,
            AllowanceOfCaller allowance,
            EarlyRefusal refuse,
            Clock business,
            AnswerCount count) {
        this.callers = callers;
        this.answers = answers;
        this.revision = revision;
        this.askers = askers;
        this.allowance = allowance;
        this.refuse = refuse;
        this.business = business;
        this.count = count;
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, EarlyRefusal.PRIORITY + 2);
    }

    private void serve(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Caller caller = callerOf(request);
        if (caller == null) {
            routing.next();
            return;
        }
        ReadyKey key = keyOf(request, caller, LocalDate.now(business));
        ReadyAnswer answer = answers.find(key);
        if (answer == null) {
            await(routing, answers.inTheMaking(key));
            return;
        }
        if (answer.isOfTheMoment()) {
            routing.next();
            return;
        }
        OptionalLong known = revision.known();
        if (known.isPresent()) {
            sendIfItHolds(routing, caller, key, answer, known.getAsLong());
            return;
        }
        askers.ask((current, databaseDown) -> goOn(routing, () -> {
            if (databaseDown == null) {
                sendIfItHolds(routing, caller, key, answer, current);
            } else if (DatabaseFailure.isOfTheDatabase(databaseDown)) {
                refuse.of(routing, HttpRefusal.ofStatus(SERVICE_UNAVAILABLE.code()));
            } else {
                routing.next();
            }
        }));
    }

    /** After a wait. Whoever has hung up meanwhile takes nothing that nobody would give back. */
    private static void goOn(RoutingContext routing, Runnable work) {
        if (routing.response().ended() || routing.response().closed()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            routing.fail(failed);
        }
    }

    private void sendIfItHolds(RoutingContext routing, Caller caller, ReadyKey key, ReadyAnswer answer, long current) {
        if (answer.holdsAt(current)) {
            send(routing, caller, answer);
        } else {
            await(routing, answers.begin(key, routing));
        }
    }

    /** Waits for who makes the answer, and looks again: so the others are neither many at work nor refused. */
    private void await(RoutingContext routing, @Nullable CompletableFuture<Void> making) {
        long patience = waitsUntil(routing) - System.nanoTime();
        if (making == null || patience <= 0) {
            routing.next();
            return;
        }
        Future.fromCompletionStage(making, routing.vertx().getOrCreateContext())
                .timeout(patience, TimeUnit.NANOSECONDS)
                .onComplete(over -> goOn(routing, () -> serve(routing)));
    }

    /** Until when the request waits for others to make its answer, of {@link System#nanoTime}. */
    static long waitsUntil(RoutingContext routing) {
        Long deadline = routing.get(WAITS_UNTIL);
        if (deadline == null) {
            deadline = System.nanoTime() + PATIENCE.toNanos();
            routing.put(WAITS_UNTIL, deadline);
        }
        return deadline;
    }

    /** Null where the request is none that could be answered so. */
    private @Nullable Caller callerOf(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null
                        || !request.method().equals(HttpMethod.GET)
                        || request.headers().contains(HttpHeaders.IF_MATCH)
                        || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || request.headers().contains(DayOfRequest.HEADER)
                ? null
                : callers.find(authorization).orElse(null);
    }

    static ReadyKey keyOf(HttpServerRequest request, Caller caller, LocalDate day) {
        return ReadyKey.of(request.uri(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), day, caller);
    }

    private void send(RoutingContext routing, Caller caller, ReadyAnswer answer) {
        try {
            allowance.take(caller);
        } catch (Refusal tooMany) {
            refuse.of(routing, tooMany);
            return;
        }
        OperationPath.set(routing, answer.template());
        count.kept();
        HttpServerResponse response = routing.response();
        answer.headers().forEach(response::putHeader);
        if (answer.isKnownTo(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED.code()).end();
        } else {
            response.end(answer.body());
        }
    }
}
