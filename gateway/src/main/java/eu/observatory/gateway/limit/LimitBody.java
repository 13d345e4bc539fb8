package eu.observatory.gateway.limit;

import eu.observatory.gateway.answer.Refused;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses a body that says it is too large, and cuts one off that turns out to be. */
class LimitBody implements WebFilter {

    private final DataSize largest;
    private final List<PathPattern> uploads;

    LimitBody(LimitSettings settings) {
        this.largest = settings.body();
        this.uploads = settings.uploads().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        if (uploads.stream().anyMatch(upload -> upload.matches(path))) {
            return chain.filter(exchange);
        }
        if (exchange.getRequest().getHeaders().getContentLength() > largest.toBytes()) {
            return Mono.error(tooLarge(exchange));
        }
        ServerHttpRequest limited = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong seen = new AtomicLong();
                return super.getBody().<DataBuffer>handle((buffer, sink) -> {
                    if (seen.addAndGet(buffer.readableByteCount()) > largest.toBytes()) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge(exchange));
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
        return chain.filter(exchange.mutate().request(limited).build());
    }

    /** The rest of the body is not read: the connection cannot serve another request. */
    private Refused tooLarge(ServerWebExchange exchange) {
        if (!exchange.getResponse().isCommitted()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "A request body may have at most %d bytes. Send less at a time.".formatted(largest.toBytes()));
    }
}
