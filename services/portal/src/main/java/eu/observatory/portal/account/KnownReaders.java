package eu.observatory.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Forbidden;
import eu.observatory.portal.site.SignInRequired;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/**
 * Asks the gateway whose token a request carries. It checks the token, so that one that nobody gave out says nothing; what
 * it said is remembered for a moment, since a page and its parts ask at once.
 */
@Component
class KnownReaders implements Readers {

    private static final Logger log = LoggerFactory.getLogger(KnownReaders.class);
    private static final Duration MOMENT = Duration.ofSeconds(20);
    private static final int MOST = 10_000;

    private final Cache<String, Mono<Reader>> known =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(MOST).build();
    private final Gateway gateway;

    KnownReaders(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Mono<Reader> of(Visitor visitor) {
        return visitor.isSignedIn()
                ? Mono.defer(() -> known.get(hash(visitor.token()), _ -> ask(visitor)))
                : Mono.empty();
    }

    @Override
    public Mono<Reader> ifKnown(Visitor visitor) {
        return of(visitor)
                .onErrorResume(failure -> failure instanceof Refused || failure instanceof Unreachable, failure -> {
                    log.warn("A page goes without its reader's name: {}", failure.toString());
                    return Mono.empty();
                });
    }

    @Override
    public Mono<Reader> having(Visitor visitor, String... roles) {
        return of(visitor)
                .switchIfEmpty(Mono.error(SignInRequired::new))
                .flatMap(reader -> reader.is(roles) ? Mono.just(reader) : Mono.error(new Forbidden(roles)));
    }

    /** Asked for once by all who wait for it; an answer stays, a failure is nobody's but theirs. */
    private Mono<Reader> ask(Visitor visitor) {
        return gateway.get(visitor, "me", new LinkedMultiValueMap<>(), Reader.class)
                .cache(_ -> MOMENT, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
