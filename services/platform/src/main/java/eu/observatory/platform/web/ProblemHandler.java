package eu.observatory.platform.web;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers as problems what fails outside of handlers, in filters. */
final class ProblemHandler implements ErrorWebExceptionHandler, Ordered {

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        return ProblemAdvice.answered(failure, exchange).flatMap(answer -> written(answer, response));
    }

    private Mono<Void> written(ResponseEntity<ProblemDetail> answer, ServerHttpResponse response) {
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(answer.getBody()));
        return response.writeWith(Mono.just(body));
    }

    /** Before Spring Boot's own. */
    @Override
    public int getOrder() {
        return -2;
    }
}
