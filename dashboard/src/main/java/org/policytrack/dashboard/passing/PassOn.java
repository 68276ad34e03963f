package org.policytrack.dashboard.passing;

import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.problem.Refusal;
import org.policytrack.dashboard.session.Found;
import org.policytrack.dashboard.session.Sender;
import org.policytrack.dashboard.session.Session;
import org.policytrack.dashboard.session.Sessions;

/**
 * Decides in whose name a request to a service is passed on: that of the token it brings, else that of the session its
 * cookie holds.
 */
@ApplicationScoped
class PassOn {

    private final Sessions sessions;
    private final Services services;
    private final ServiceProxy proxy;
    private final EarlyRefusal refuse;
    private final ExecutorService threads;

    PassOn(
            Sessions sessions,
            Services services,
            ServiceProxy proxy,
            EarlyRefusal refuse,
            @VirtualThreads ExecutorService threads) {
        this.sessions = sessions;
        this.services = services;
        this.proxy = proxy;
        this.refuse = refuse;
        this.threads = threads;
    }

    void register(@Observes Router router) {
        router.route("/api").handler(routing -> refuse.of(routing, Refusal.pathUnknown()));
        router.route("/api/*").handler(this::pass);
    }

    private void pass(RoutingContext routing) {
        Optional<PassedPath> path = PassedPath.of(routing.request().uri());
        Optional<PassedService> service = path.flatMap(services::of);
        if (service.isEmpty()) {
            refuse.of(routing, Refusal.pathUnknown());
            return;
        }
        Passage passage = new Passage(routing, path.orElseThrow(), service.orElseThrow());
        if (routing.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            proxy.pass(passage);
        } else {
            passWithSession(passage);
        }
    }

    /** The body waits while a session is renewed. */
    private void passWithSession(Passage passage) {
        HttpServerRequest request = passage.request();
        Sender sender = Sender.of(request);
        Optional<Session> held = sessions.heldBy(passage.cookies());
        if (held.isEmpty()) {
            passAs(passage, new Found.NoSession());
        } else if (!sessions.isDue(held.get())) {
            passAs(passage, new Found.SignedIn(held.get(), false));
        } else {
            request.pause();
            found(held.get(), sender).onSuccess(found -> passAs(passage, found)).onFailure(passage.routing()::fail);
        }
    }

    private Future<Found> found(Session held, Sender sender) {
        Context here = Vertx.currentContext();
        Promise<Found> promise = Promise.promise();
        threads.execute(() -> {
            try {
                Found found = sessions.current(held, sender);
                here.runOnContext(then -> promise.complete(found));
            } catch (RuntimeException failed) {
                here.runOnContext(then -> promise.fail(failed));
            }
        });
        return promise.future();
    }

    private void passAs(Passage passage, Found found) {
        switch (found) {
            case Found.SignedIn(Session session, boolean isNew) -> proxy.pass(passage.as(session, isNew));
            case Found.Unanswered(String issuer) -> refuse.of(passage.routing(), Refusal.serviceSilent(nameOf(issuer)));
            case Found.NoSession() -> {
                if (passage.path().isCalendar()) {
                    proxy.pass(passage);
                } else {
                    passage.routing().response().headers().add("Set-Cookie", sessions.taken(passage.cookies()));
                    refuse.of(passage.routing(), Refusal.sessionOver());
                }
            }
        }
    }

    private static String nameOf(String issuer) {
        return issuer.equals("embedded") ? "department-service" : issuer;
    }
}
