package eu.observatory.gateway.answer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a problem to programs and a page to people; the cause goes to the log alone. */
@Component
@Order(-2)
class AnswerInError implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(AnswerInError.class);

    private final JsonMapper mapper;
    private final ErrorPage page;
    private final MeterRegistry meters;
    private final RequestTrace trace;

    AnswerInError(JsonMapper mapper, ErrorPage page, MeterRegistry meters, RequestTrace trace) {
        this.mapper = mapper;
        this.page = page;
        this.meters = meters;
        this.trace = trace;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        Refused refused = Refusals.of(failure);
        meters.counter("observatory.gateway.refused", "problem", refused.slug()).increment();
        if (refused.status().is5xxServerError() && refused.getCause() != null) {
            note(exchange, refused, refused.slug().equals("internal") ? failure : null);
        }
        return exchange.getResponse().isCommitted() ? Mono.error(failure) : answer(exchange, refused);
    }

    private void note(ServerWebExchange exchange, Refused refused, @Nullable Throwable inFull) {
        try (Tracer.SpanInScope _ = trace.within(exchange)) {
            log.atWarn()
                    .addKeyValue("requestId", IdentifyRequest.id(exchange))
                    .setCause(inFull)
                    .log(
                            "{} [{}]: {}",
                            refused.detail(),
                            IdentifyRequest.id(exchange),
                            String.valueOf(refused.getCause()));
        }
    }

    private Mono<Void> answer(ServerWebExchange exchange, Refused refused) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        boolean person = ErrorPage.suits(request);
        byte[] body = person
                ? page.render(exchange, refused).getBytes(StandardCharsets.UTF_8)
                : mapper.writeValueAsBytes(problem(request, refused));
        HttpHeaders headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.remove(HttpHeaders.ETAG);
        headers.setContentType(
                person
                        ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                        : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        Long retryAfter = refused.retryAfterSeconds();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        response.setStatusCode(refused.status());
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return request.getMethod() == HttpMethod.HEAD ? response.setComplete() : response.writeWith(Mono.just(buffer));
    }

    private static Map<String, Object> problem(ServerHttpRequest request, Refused refused) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:observatory:problem:" + refused.slug());
        problem.put("title", refused.status().getReasonPhrase());
        problem.put("status", refused.status().value());
        problem.put("detail", refused.detail());
        problem.put("instance", request.getURI().getRawPath());
        return problem;
    }
}
