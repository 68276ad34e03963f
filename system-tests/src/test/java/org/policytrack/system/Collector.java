package org.policytrack.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Takes traces as OTLP over HTTP on loopback, as a collector does, and keeps them. */
final class Collector implements AutoCloseable {

    private final int port = ServiceProcess.freePort();
    private final List<ResourceSpans> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/v1/traces", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    static Collector started() {
        Collector collector = new Collector();
        collector.server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the services have told so far. */
    List<Span> spans() {
        return taken.stream().flatMap(of -> spans(of).stream()).toList();
    }

    /** What the attribute of this name was in all spans. */
    List<String> values(String attribute) {
        return taken.stream()
                .flatMap(of -> of.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .flatMap(span -> span.getAttributesList().stream())
                .filter(one -> one.getKey().equals(attribute))
                .map(Collector::text)
                .toList();
    }

    /** All that was told, as text. */
    String everything() {
        return taken.toString();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            taken.addAll(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList());
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            byte[] answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static List<Span> spans(ResourceSpans told) {
        String service = told.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(Collector::text)
                .findFirst()
                .orElse("");
        return told.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Span(
                        service,
                        HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                        HexFormat.of().formatHex(span.getSpanId().toByteArray()),
                        HexFormat.of().formatHex(span.getParentSpanId().toByteArray()),
                        span.getKind().name().substring("SPAN_KIND_".length()),
                        span.getName()))
                .toList();
    }

    private static String text(KeyValue attribute) {
        return attribute.getValue().getStringValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * One span.
     *
     * @param parent empty for the first of a trace
     * @param kind such as {@code SERVER}
     */
    record Span(String service, String trace, String id, String parent, String kind, String name) {}
}
