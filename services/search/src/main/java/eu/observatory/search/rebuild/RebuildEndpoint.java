package eu.observatory.search.rebuild;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Unavailable;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the management port: POST begins a rebuild of the index, GET tells how far the last one is. */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {

    private final Rebuild rebuild;
    private final Lease lease;

    RebuildEndpoint(Rebuild rebuild, Lease lease) {
        this.rebuild = rebuild;
        this.lease = lease;
    }

    @ReadOperation
    Mono<WebEndpointResponse<Object>> progress() {
        return answered(
                lease.look().map(held -> held.<Object>map(Lease.Held::progress).orElse(Map.of("state", "none"))),
                WebEndpointResponse.STATUS_OK);
    }

    @WriteOperation
    Mono<WebEndpointResponse<Object>> begin() {
        return answered(rebuild.begin(null).cast(Object.class), 202);
    }

    private static Mono<WebEndpointResponse<Object>> answered(Mono<Object> answer, int status) {
        return answer.map(body -> new WebEndpointResponse<>(body, status))
                .onErrorResume(Conflict.class, failure -> Mono.just(told(failure, 409)))
                .onErrorResume(Unavailable.class, failure -> Mono.just(told(failure, 503)));
    }

    private static WebEndpointResponse<Object> told(RuntimeException failure, int status) {
        return new WebEndpointResponse<>(Map.of("detail", String.valueOf(failure.getMessage())), status);
    }
}
