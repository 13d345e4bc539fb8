package eu.observatory.platform.access;

import eu.observatory.platform.web.Admission;
import eu.observatory.platform.web.NotFound;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a request reach its handler, or not. It is asked once the handler is found, by the very path of the handler: no
 * second reading of an address can differ from the first.
 */
final class Access implements Admission {

    private static final String BEARER = "Bearer ";
    private static final String CALLER = Caller.class.getName();
    private static final String LET_IN = Access.class.getName();

    private final Rules rules;
    private final Refusal.Counts refusals;
    private final ThisMachine thisMachine;
    private final Places places;
    private final ObjectProvider<Mandates> mandates;
    private final @Nullable Callers callers;

    /** @param callers null where there is no issuer */
    Access(
            Rules rules,
            Refusal.Counts refusals,
            ThisMachine thisMachine,
            Places places,
            ObjectProvider<Mandates> mandates,
            @Nullable Callers callers) {
        this.rules = rules;
        this.refusals = refusals;
        this.thisMachine = thisMachine;
        this.places = places;
        this.mandates = mandates;
        this.callers = callers;
    }

    @Override
    public Mono<Void> admit(HandlerMethod handler, ServerWebExchange exchange) {
        if (Operations.isFramework(handler)) {
            return Mono.empty();
        }
        Rule rule = rule(exchange);
        if (rule == null) {
            return Mono.error(refusals.counted(Refusal.CLOSED, new Forbidden("Nobody has said who may do this.")));
        }
        String token = token(exchange.getRequest());
        boolean again = exchange.getAttribute(LET_IN) == rule; // a filter looked for the handler before
        if (again || token == null && rule.isOpen()) {
            return Mono.empty();
        }
        return callers == null ? withoutIssuer(rule, token, exchange) : withIssuer(callers, rule, token, exchange);
    }

    private Mono<Void> withoutIssuer(Rule rule, @Nullable String token, ServerWebExchange exchange) {
        if (rule.onThisMachine() && thisMachine.calls(exchange.getRequest())) {
            return let(Caller.THIS_MACHINE, rule, exchange);
        }
        return Mono.error(
                rule.isOpen() && token != null
                        ? refusals.counted(Refusal.TOKEN, SignInRequired.badToken())
                        : refusals.counted(
                                Refusal.CLOSED,
                                new NotFound(
                                        "This is for people who have signed in, and this installation has no issuer to"
                                                + " sign in at (ISSUER_URL).")));
    }

    private Mono<Void> withIssuer(Callers known, Rule rule, @Nullable String token, ServerWebExchange exchange) {
        if (token == null) {
            return Mono.error(refusals.counted(Refusal.NOBODY, SignInRequired.nobody()));
        }
        return known.of(token)
                .doOnError(SignInRequired.class, bad -> refusals.counted(Refusal.TOKEN, bad))
                .onErrorResume(
                        SignInUnavailable.class,
                        away -> rule.isOpen() ? Mono.empty() : Mono.error(refusals.counted(Refusal.ISSUER, away)))
                .flatMap(this::mandated)
                .flatMap(caller -> judged(caller, rule, exchange).then(let(caller, rule, exchange)));
    }

    private Mono<Caller> mandated(Caller caller) {
        return Flux.fromStream(mandates::stream)
                .flatMap(some -> some.of(caller.subject()))
                .reduce(caller, Caller::speakingAlsoFor);
    }

    private Mono<Void> judged(Caller caller, Rule rule, ServerWebExchange exchange) {
        if (rule.who() != Rule.Who.ROLES || rule.isForMachine(caller)) {
            return Mono.empty();
        }
        List<Role> held = rule.heldBy(caller);
        if (held.isEmpty()) {
            return Mono.error(refusals.counted(Refusal.ROLE, Reasons.role(rule)));
        }
        String of = rule.of();
        if (of == null) {
            return Mono.empty();
        }
        Map<String, String> variables =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return places.of(of, variables)
                .filter(place -> held.stream().anyMatch(role -> caller.holds(role, place)))
                .switchIfEmpty(Mono.error(() -> refusals.counted(Refusal.PLACE, Reasons.place(rule))))
                .then();
    }

    /** What only some may see, no cache keeps for others. */
    private static Mono<Void> let(Caller caller, Rule rule, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            exchange.getAttributes().put(LET_IN, rule);
            exchange.getAttributes().put(CALLER, caller);
            exchange.getAttributes().put(SUBJECT, caller.subject());
            if (!rule.isOpen()) {
                exchange.getResponse().getHeaders().setCacheControl("private, no-store");
            }
        });
    }

    static @Nullable Caller caller(ServerWebExchange exchange) {
        return exchange.getAttribute(CALLER);
    }

    private @Nullable Rule rule(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        return exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof PathPattern path
                ? rules.of(method, path.getPatternString())
                : null;
    }

    private static @Nullable String token(ServerHttpRequest request) {
        String shown = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? shown.substring(BEARER.length()).strip()
                : null;
    }
}
