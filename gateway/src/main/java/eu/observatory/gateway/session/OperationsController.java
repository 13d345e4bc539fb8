package eu.observatory.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.route.RouteSettings;
import eu.observatory.gateway.route.Service;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells operators how the gateway is, as services tell it of themselves, and which services are behind it. */
@RestController
@ConditionalOnSignIn
class OperationsController {

    private static final String OPERATOR = "operator";

    private final Asking asking;
    private final Issuer issuer;
    private final Census census;
    private final List<String> services;
    private final @Nullable String version;

    OperationsController(
            Asking asking,
            Issuer issuer,
            Census census,
            RouteSettings routes,
            @Value("${spring.application.version:}") String version) {
        this.asking = asking;
        this.issuer = issuer;
        this.census = census;
        this.services = routes.behind().stream().map(Service::name).toList();
        this.version = StringUtils.hasText(version) ? version : null;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Condition(
            String service,
            @Nullable String version,
            Instant startedAt,
            Instant toldAt,
            List<Answering> dependencies,
            List<Figure> figures,
            List<String> services) {}

    record Answering(String name, boolean answers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String metric,
            String kind,
            Map<String, String> labels,
            @Nullable Double value,
            String standing) {

        static Figure job(String metric, double value) {
            boolean known = !Double.isNaN(value);
            return new Figure(metric, "job", Map.of(), known ? value : null, known ? "told" : "unknown");
        }
    }

    @GetMapping("/api/operations")
    Mono<ResponseEntity<Condition>> operations(ServerWebExchange exchange) {
        return asking.of(exchange)
                .filter(OperationsController::isOperator)
                .switchIfEmpty(Mono.error(() ->
                        new Refused(HttpStatus.FORBIDDEN, "forbidden", "This is for somebody with the role operator.")))
                .map(operator -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                        .body(now()));
    }

    private static boolean isOperator(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of())
                .contains(OPERATOR);
    }

    private Condition now() {
        return new Condition(
                "gateway",
                version,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Instant.now(),
                List.of(
                        new Answering("issuer", !issuer.isAway()),
                        new Answering("database", !Double.isNaN(census.count()))),
                List.of(Figure.job("observatory_gateway_sessions", census.count())),
                services);
    }
}
