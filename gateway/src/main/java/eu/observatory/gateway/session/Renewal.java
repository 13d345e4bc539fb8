package eu.observatory.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Renews a session's tokens before they end. A refresh token works once, so whoever renews holds the session's row; the
 * others use the token that still lasts, and wait only where there is none.
 */
@Component
@ConditionalOnSignIn
class Renewal {

    /** What is left must be enough for the service that checks it. */
    private static final Duration USABLE = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final Issuer issuer;
    private final Duration early;
    private final MeterRegistry meters;

    Renewal(Sessions sessions, Issuer issuer, SignInSettings settings, MeterRegistry meters) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.early = settings.early();
        this.meters = meters;
    }

    /** Empty where the session is over; fails where the issuer cannot say and nothing is left to use. */
    Mono<Session> fresh(Session session) {
        if (session.tokens().lasts(early)) {
            return Mono.just(session);
        }
        boolean usable = session.tokens().lasts(USABLE);
        Mono<Session> renewed =
                sessions.together(sessions.lock(session.key(), !usable).flatMap(this::renewed));
        return usable
                ? renewed.onErrorResume(failure -> counted("later", Mono.just(session)))
                        .switchIfEmpty(Mono.just(session))
                : renewed;
    }

    /** Somebody else may have been here while we waited. */
    private Mono<Session> renewed(Session current) {
        if (current.tokens().lasts(early)) {
            return Mono.just(current);
        }
        return issuer.renew(current.tokens())
                .flatMap(tokens -> counted("renewed", sessions.replace(current.with(tokens))))
                .onErrorResume(Renewal::isRefusal, refused -> Mono.empty())
                .switchIfEmpty(Mono.defer(
                        () -> counted("refused", sessions.end(current.key()).then(Mono.empty()))));
    }

    private <T> Mono<T> counted(String outcome, Mono<T> then) {
        return Mono.defer(() -> {
            meters.counter("observatory.gateway.session.renewals", "outcome", outcome)
                    .increment();
            return then;
        });
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException answered
                && OAuth2ErrorCodes.INVALID_GRANT.equals(answered.getError().getErrorCode());
    }
}
