package eu.observatory.platform.access;

import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelOption;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * The public keys of the issuer, asked for when a token first needs them. A key that is known goes on to verify while the
 * issuer is away; nobody can make it be asked more than once in a pause, whatever keys their tokens name.
 */
final class IssuerKeys {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};
    private static final int CONNECT_MILLIS = 1_000;

    /** What a caller with a known key waits at most for the news whether it is one still. */
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final WebClient client;
    private final String issuer;
    private final @Nullable String keysUrl;
    private final Duration fresh;
    private final Mono<JWKSet> recent;

    /** @param issuer exactly as it calls itself */
    IssuerKeys(String issuer, AccessSettings settings) {
        this.issuer = issuer;
        this.keysUrl = settings.knownKeysUrl();
        this.fresh = settings.fresh();
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .responseTimeout(settings.patience())))
                .build();
        Duration pause = settings.pause();
        this.recent = Mono.defer(this::fetch)
                .timeout(settings.patience())
                .doOnNext(keys -> known.set(new Known(keys, Instant.now())))
                .doOnError(failure -> log.warn("The keys of {} cannot be read: {}", issuer, failure.toString()))
                .cache(keys -> pause, failure -> pause, () -> pause);
    }

    /** All keys, this one among them if the issuer has it; fails where that cannot be told. */
    Mono<JWKSet> with(@Nullable String keyId) {
        Known now = known.get();
        if (now == null || keyId != null && now.keys().getKeyByKeyId(keyId) == null) {
            return recent;
        }
        return now.since().plus(fresh).isAfter(Instant.now())
                ? Mono.just(now.keys())
                : recent.timeout(A_MOMENT, Mono.just(now.keys())).onErrorReturn(now.keys());
    }

    /** Those that it has, or had a moment ago; fails where it does not answer. */
    Mono<JWKSet> recent() {
        return recent;
    }

    private Mono<JWKSet> fetch() {
        return address()
                .flatMap(address -> client.get().uri(address).retrieve().bodyToMono(String.class))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("The issuer answered nothing")))
                .map(IssuerKeys::parse);
    }

    private Mono<String> address() {
        return keysUrl != null
                ? Mono.just(keysUrl)
                : client.get()
                        .uri(issuer + "/.well-known/openid-configuration")
                        .retrieve()
                        .bodyToMono(METADATA)
                        .map(this::keysAddress);
    }

    private String keysAddress(Map<String, Object> metadata) {
        if (!issuer.equals(metadata.get("issuer")) || !(metadata.get("jwks_uri") instanceof String address)) {
            throw new IllegalStateException("The issuer at %s calls itself %s and has its keys at %s"
                    .formatted(issuer, metadata.get("issuer"), metadata.get("jwks_uri")));
        }
        return address;
    }

    private static JWKSet parse(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The issuer's keys are no key set", unreadable);
        }
    }

    private record Known(JWKSet keys, Instant since) {}
}
