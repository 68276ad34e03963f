package org.policytrack.department.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends to addresses that people have named. The name is looked up once, and the connection goes to the very address
 * that was looked at, under the name in Host and TLS: a name that leads elsewhere a moment later changes nothing.
 * Redirects are answers like any other.
 */
@ApplicationScoped
public class OutgoingCalls {

    /** To one host; who waits for a place would use up the time of the answer. */
    private static final int MOST_AT_ONCE = 50;

    private final OutgoingAddresses addresses;
    private final HttpClient client;
    private final Duration longest;
    private final int largestAnswer;

    OutgoingCalls(OutgoingAddresses addresses, OutgoingConfig config, Vertx vertx) {
        this.addresses = addresses;
        this.longest = config.longest();
        this.largestAnswer = config.largestAnswer();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setKeepAlive(false)
                        .setConnectTimeout((int) config.longest().toMillis())
                        .setDecompressionSupported(false)
                        .setVerifyHost(true)
                        .setTrustAll(false),
                new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE));
    }

    /** Waits for the answer; nothing of a transaction may be open meanwhile. */
    public OutgoingAnswer post(OutgoingPost post) throws AddressRefused, CallFailed {
        OutgoingAddress address = OutgoingAddress.read(post.address());
        long begunAt = System.nanoTime();
        InetAddress target = addresses.callable(address.host());
        Duration left = longest.minusNanos(System.nanoTime() - begunAt);
        AtomicReference<@Nullable HttpClientRequest> begun = new AtomicReference<>();
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            return client.request(options(address, target))
                    .compose(request -> {
                        begun.set(request);
                        return isOver.get() ? tooLate(request) : sent(request, post);
                    })
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            isOver.set(true);
            HttpClientRequest request = begun.get();
            if (request != null) {
                request.reset();
            }
            throw new CallFailed("no answer within " + longest);
        } catch (ExecutionException failed) {
            throw told(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CallFailed("stopped while waiting for the answer");
        }
    }

    private RequestOptions options(OutgoingAddress address, InetAddress target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(address.port(), target.getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.isEncrypted())
                .setURI(address.pathAndQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(longest.toMillis());
    }

    /** Nobody waits any more, and the attempt counts as failed: sent now, it would arrive twice. */
    private static Future<OutgoingAnswer> tooLate(HttpClientRequest request) {
        request.reset();
        return Future.failedFuture(new CallFailed("the connection came too late"));
    }

    private Future<OutgoingAnswer> sent(HttpClientRequest request, OutgoingPost post) {
        SocketAddress reached = request.connection().remoteAddress();
        if (!addresses.mayBeCalled(InetAddress.ofLiteral(reached.hostAddress()))) {
            request.reset();
            return Future.failedFuture(new CallFailed("the connection led into a network that is not called"));
        }
        post.headers().forEach(request::putHeader);
        request.putHeader("Content-Type", "application/json; charset=utf-8");
        request.putHeader("User-Agent", "policytrack");
        return request.send(Buffer.buffer(post.body(), "UTF-8")).compose(answer -> bounded(request, answer));
    }

    private Future<OutgoingAnswer> bounded(HttpClientRequest request, HttpClientResponse answer) {
        Promise<OutgoingAnswer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.handler(part -> {
            if (body.length() + part.length() > largestAnswer) {
                whole.tryFail(new CallFailed("the answer is longer than " + largestAnswer + " bytes"));
                request.reset();
            } else {
                body.appendBuffer(part);
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(ended -> whole.tryComplete(new OutgoingAnswer(answer.statusCode(), body.toString("UTF-8"))));
        return whole.future();
    }

    /** Only what sort of failure it was: texts of the network may hold addresses. */
    private static CallFailed told(@Nullable Throwable failure) {
        return switch (failure) {
            case CallFailed known -> known;
            case ConnectException refused -> new CallFailed("no answer: nothing takes a connection there");
            case SSLException untrusted -> new CallFailed("no answer: no connection that can be trusted");
            case null, default -> new CallFailed("no answer: the connection broke off");
        };
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
