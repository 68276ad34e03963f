package org.policytrack.reporting.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One answer that goes on, as server-sent events (HTML Living Standard, 9.2). Each method returns when the listener's side
 * has taken what was said. What is said without data is no event, but its id is kept all the same.
 */
final class EventStream {

    /** Who takes no byte for so long is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** When a browser whose line was lost asks again. */
    private static final long RECONNECT_AFTER_MILLIS = 1_000;

    private final Sse sse;
    private final SseEventSink sink;
    private final HttpServerRequest connection;
    private final ObjectMapper json;

    EventStream(Sse sse, SseEventSink sink, HttpServerRequest connection, ObjectMapper json) {
        this.sse = sse;
        this.sink = sink;
        this.connection = connection;
        this.json = json;
    }

    /** From here on it is told what happens behind the position. */
    void opens(long position) {
        send(at(position).comment("open").reconnectDelay(RECONNECT_AFTER_MILLIS));
    }

    void says(long position, String name, ChangeView data) {
        send(at(position).name(name).data(written(data)));
    }

    /** Nothing else was to be heard until the position. */
    void isStillOpen(long position) {
        send(at(position).comment("still open"));
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void ends() {
        if (!sink.isClosed()) {
            sink.close();
        }
    }

    private OutboundSseEvent.Builder at(long position) {
        return sse.newEventBuilder().id(String.valueOf(position));
    }

    private String written(ChangeView data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private void send(OutboundSseEvent.Builder event) {
        try {
            sink.send(event.build()).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            connection.connection().close();
            throw new IllegalStateException("takes nothing any more", slow);
        } catch (ExecutionException gone) {
            throw new IllegalStateException("is gone", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("is stopped", stopped);
        }
    }
}
