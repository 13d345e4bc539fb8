package eu.observatory.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Renews a session's tokens before they end. A refresh token works once, so whoever renews holds the session's row; the
 * others use the token that still lasts, and wait only where there is none. What has begun goes on when nobody waits for it
 * any more: its answer is the only one there will be.
 */
@Component
@ConditionalOnSignIn
class Renewal {

    /** What is left must be enough for the service that checks it. */
    private static final Duration USABLE = Duration.ofSeconds(5);

    /** How long a request waits for a new token that has one to use, and that has none. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final Sessions sessions;
    private final Issuer issuer;
    private final Turns turns;
    private final Duration early;
    private final MeterRegistry meters;

    Renewal(Sessions sessions, Issuer issuer, Turns turns, SignInSettings settings, MeterRegistry meters) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.turns = turns;
        this.early = settings.early();
        this.meters = meters;
    }

    /** Empty where the session is over; fails where the issuer cannot say and nothing is left to use. */
    Mono<Session> fresh(Session session) {
        if (session.tokens().lasts(early)) {
            return Mono.just(session);
        }
        return session.tokens().lasts(USABLE)
                ? orAsItIs(session)
                : begun(session, true).timeout(AT_MOST);
    }

    private Mono<Session> orAsItIs(Session session) {
        return begun(session, false)
                .timeout(A_MOMENT, Mono.just(session))
                .onErrorReturn(session)
                .switchIfEmpty(Mono.just(session));
    }

    private Mono<Session> begun(Session session, boolean wait) {
        if (issuer.isAway()) {
            return Mono.error(new IssuerAway());
        }
        Mono<Session> renewed =
                sessions.together(sessions.lock(session.key(), wait).flatMap(this::renewed));
        Mono<Session> counted = turns.one(renewed, wait).doOnError(failure -> count(wait ? "failed" : "later"));
        return Mono.fromFuture(() -> counted.materialize().toFuture(), true).dematerialize();
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
            count(outcome);
            return then;
        });
    }

    private void count(String outcome) {
        meters.counter("observatory.gateway.session.renewals", "outcome", outcome)
                .increment();
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException answered
                && OAuth2ErrorCodes.INVALID_GRANT.equals(answered.getError().getErrorCode());
    }
}
