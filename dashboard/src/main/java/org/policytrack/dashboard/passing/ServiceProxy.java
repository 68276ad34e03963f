package org.policytrack.dashboard.passing;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.policytrack.dashboard.DashboardConfig;
import org.policytrack.dashboard.problem.EarlyRefusal;
import org.policytrack.dashboard.problem.Problem;
import org.policytrack.dashboard.problem.Refusal;
import org.policytrack.dashboard.problem.Words;
import org.policytrack.dashboard.session.Session;
import org.policytrack.dashboard.session.Sessions;

/** Carries requests to the services and their answers back, part by part as they come. */
@ApplicationScoped
class ServiceProxy {

    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    /** A service gives up an idle connection after two minutes; this end does so before. */
    private static final Duration KEPT_IDLE = Duration.ofSeconds(60);

    /** Each stream of events keeps a connection of its own. */
    private static final int CONNECTIONS_PER_SERVICE = 2000;

    /** One more that finds no connection is refused at once. */
    private static final int WAITING_PER_SERVICE = 100;

    private final Vertx vertx;
    private final Sessions sessions;
    private final EarlyRefusal refuse;
    private final BodyLimit limit;
    private final Duration answerWithin;
    private final HttpClient client;

    ServiceProxy(Vertx vertx, Sessions sessions, EarlyRefusal refuse, BodyLimit limit, DashboardConfig config) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.refuse = refuse;
        this.limit = limit;
        this.answerWithin = config.answerWithin();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                .setKeepAliveTimeout((int) KEPT_IDLE.toSeconds())
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(WAITING_PER_SERVICE)
                .setMaxHeaderSize(40 * 1024)
                .setDecompressionSupported(false));
    }

    void pass(Passage passage) {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> requestTo(passage))
                .addInterceptor(new Interception(passage))
                .handle(passage.request());
    }

    private Future<HttpClientRequest> requestTo(Passage passage) {
        PassedService service = passage.service();
        return client.request(new RequestOptions()
                        .setHost(service.address().host())
                        .setPort(service.address().port())
                        .setSsl(service.isTls())
                        .setFollowRedirects(false))
                .onSuccess(request -> watch(request, passage));
    }

    /** Gives up a service that does not begin to answer, and a stream whose reader has gone. */
    private void watch(HttpClientRequest request, Passage passage) {
        passage.request().end().onSuccess(sent -> {
            long timer = vertx.setTimer(
                    answerWithin.toMillis(),
                    over -> request.reset(0, new TimeoutException("no answer within " + answerWithin)));
            request.response().onComplete(begun -> vertx.cancelTimer(timer));
        });
        passage.routing().addEndHandler(end -> {
            if (end.failed()) {
                request.reset();
            }
        });
    }

    /** What is changed of one request and of its answer. */
    private final class Interception implements ProxyInterceptor {

        private final Passage passage;

        private Interception(Passage passage) {
            this.passage = passage;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            Session session = passage.session();
            request.setURI(passage.path().uri()).setAuthority(passage.service().address());
            PassedHeaders.toService(
                    request.headers(), passage.request(), session == null ? null : session.accessToken());
            Optional<MeasuredBody> measured = measured(request);
            return context.sendRequest()
                    .recover(failure -> Future.succeededFuture(refused(
                            request.release().response(),
                            measured.filter(MeasuredBody::isTooLong).isPresent() ? tooLong() : silent(failure))));
        }

        /** A body of unknown length is measured on its way. */
        private Optional<MeasuredBody> measured(ProxyRequest request) {
            Body body = request.getBody();
            if (body == null || body.length() >= 0) {
                return Optional.empty();
            }
            MeasuredBody measured = new MeasuredBody(body.stream(), limit.passedOn());
            request.setBody(Body.body(measured));
            return Optional.of(measured);
        }

        private Refusal tooLong() {
            passage.routing().response().putHeader(HttpHeaders.CONNECTION, "close");
            return Refusal.bodyTooLarge(limit.passedOn());
        }

        private Refusal silent(Throwable failure) {
            LOG.warnf("%s does not answer: %s", passage.service().name(), failure);
            return Refusal.serviceSilent(passage.service().name());
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            ProxyResponse answer = context.response();
            Session session = passage.session();
            if (session != null && answer.getStatusCode() == 401) {
                refused(answer.release(), Refusal.sessionOver())
                        .headers()
                        .add("Set-Cookie", sessions.taken(passage.cookies()));
                return context.sendResponse();
            }
            if (answer.getStatusCode() == 204 || answer.getStatusCode() == 304) {
                answer.setBody(null);
            }
            PassedHeaders.toBrowser(answer.headers(), addresses());
            if (session != null && passage.isNew()) {
                answer.headers().add("Set-Cookie", sessions.given(session, passage.cookies()));
            }
            return context.sendResponse();
        }

        private PageAddresses addresses() {
            HostAndPort own = passage.request().authority();
            return new PageAddresses(passage.service(), own == null ? "" : own.host());
        }

        private ProxyResponse refused(ProxyResponse answer, Refusal refusal) {
            Words words = Words.askedFor(passage.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            answer.setStatusCode(refusal.status())
                    .setStatusMessage(
                            HttpResponseStatus.valueOf(refusal.status()).reasonPhrase())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.language().getLanguage())
                    .setBody(Body.body(Buffer.buffer(refuse.body(refusal, words))));
            refusal.headers().forEach(answer::putHeader);
            return answer;
        }
    }
}
