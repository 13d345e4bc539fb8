package eu.observatory.platform.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes traces as a collector does, by OTLP over HTTP, and keeps what it was sent. */
public final class TraceCollector implements AutoCloseable {

    private final List<ExportTraceServiceRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    public static TraceCollector start() throws IOException {
        return new TraceCollector();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** What services take as {@code OTLP_ENDPOINT}. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    public List<CollectedSpan> spans() {
        return requests.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(TraceCollector::spans)
                .toList();
    }

    private static Stream<CollectedSpan> spans(ResourceSpans process) {
        String service = CollectedSpan.attributes(process.getResource().getAttributesList())
                .getOrDefault("service.name", "");
        return process.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> CollectedSpan.of(service, span));
    }

    public List<CollectedSpan> trace(String trace) {
        return spans().stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** All that was ever sent but random ids, in words: to look for what should not be in it. */
    public String everything() {
        return requests.stream().map(TraceCollector::withoutIds).collect(Collectors.joining());
    }

    private static String withoutIds(ExportTraceServiceRequest sent) {
        ExportTraceServiceRequest.Builder request = sent.toBuilder();
        request.getResourceSpansBuilderList().stream()
                .flatMap(process -> process.getScopeSpansBuilderList().stream())
                .flatMap(scope -> scope.getSpansBuilderList().stream())
                .forEach(span -> span.clearTraceId().clearSpanId().clearParentSpanId());
        return request.build().toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
