package eu.observatory.gateway.session;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Component
@ConditionalOnSignIn
class TokenPersons implements Persons {

    private final Issuer issuer;

    TokenPersons(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public Mono<String> of(ServerWebExchange exchange) {
        return Mono.justOrEmpty(Bearer.of(exchange.getRequest()))
                .flatMap(issuer::read)
                .mapNotNull(Jwt::getSubject);
    }
}
